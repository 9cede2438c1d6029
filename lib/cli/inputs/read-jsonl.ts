import { Failure } from '../commands/failure.ts';
import { decodeText } from './decode-text.ts';
import type { Draft, Source } from './draft.ts';
import { splitLines } from './split-lines.ts';

const EXAMPLE = '{"id":"1","text":"…"}';

/** One draft a line: `{"id", "text", "locale"?, "customer"?}`. Blank lines are passed over; without id the line number is it. */
export async function* readJsonl(source: Source): AsyncGenerator<Draft> {
  let row = 0;
  for await (const line of splitLines(source.name, decodeText(source))) {
    row++;
    if (line.trim() !== '') yield readRow(source.name, row, line);
  }
}

function readRow(file: string, row: number, line: string): Draft {
  const place = `${file}, line ${row}`;
  const value = parseRow(place, line);
  const { id = row, text, locale, customer } = value;
  if (text === undefined) throw new Failure(place, `"text" is missing; give every line one, e.g. ${EXAMPLE}`);
  if (typeof text !== 'string')
    throw new Failure(place, `"text" is not a text; put it in quotes, e.g. ${EXAMPLE}`);
  if (typeof id !== 'string' && typeof id !== 'number') {
    throw new Failure(place, `"id" is neither a text nor a number; write e.g. ${EXAMPLE}`);
  }
  refuseNoText(place, 'locale', locale);
  refuseNoText(place, 'customer', customer);
  return { id, text, locale: (locale as string | null | undefined) ?? undefined, file, row };
}

function parseRow(place: string, line: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Failure(place, `this is not valid JSON; write one object a line, e.g. ${EXAMPLE}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Failure(place, `this is not a JSON object; write one a line, e.g. ${EXAMPLE}`);
  }
  return value as Record<string, unknown>;
}

function refuseNoText(place: string, key: string, value: unknown): void {
  if (value === undefined || value === null || typeof value === 'string') return;
  throw new Failure(place, `"${key}" is not a text; put it in quotes or leave it out.`);
}
