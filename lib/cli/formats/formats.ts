import type { Format, FormatContext } from './format.ts';
import { json } from './json.ts';
import { jsonl } from './jsonl.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

/** Every output format by its name on the command line. */
export const FORMATS: Readonly<Record<string, (context: FormatContext) => Format>> = {
  text,
  json,
  jsonl,
  sarif,
};
