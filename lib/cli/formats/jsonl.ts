import type { Format } from './format.ts';
import { resultRow } from './result-row.ts';

/** One JSON object a line. */
export function jsonl(): Format {
  return { head: () => '', result: (result) => `${JSON.stringify(resultRow(result))}\n`, tail: () => '' };
}
