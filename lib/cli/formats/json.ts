import type { Format, FormatContext } from './format.ts';
import { resultRow } from './result-row.ts';

/** One JSON list of all results, written as they come. */
export function json(context: FormatContext): Format {
  let first = true;
  return {
    head: () => '[',
    result(result) {
      const between = first ? '\n' : ',\n';
      first = false;
      return between + JSON.stringify(resultRow(result, context));
    },
    tail: () => '\n]\n',
  };
}
