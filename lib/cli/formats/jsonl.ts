import type { Format, FormatContext } from './format.ts';
import { resultRow } from './result-row.ts';

/** One JSON object a line. */
export function jsonl(context: FormatContext): Format {
  return {
    head: () => '',
    result: (result) => `${JSON.stringify(resultRow(result, context))}\n`,
    tail: () => '',
  };
}
