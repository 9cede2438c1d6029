import { pipeline, Readable } from 'node:stream';
import { CsvError, type Parser, parse } from 'csv-parse';
import { Failure } from '../commands/failure.ts';
import { decodeText } from './decode-text.ts';
import type { Draft, Source } from './draft.ts';

interface Row {
  readonly info: { readonly lines: number };
  readonly record: Readonly<Record<string, string>>;
}

/** One draft a row, taken from the column named `column`; a column `id` names the drafts, else their row's line does. */
export async function* readCsv(source: Source, column: string): AsyncGenerator<Draft> {
  const parser = parse({
    columns: (header: string[]) => checkHeader(source.name, header, column),
    info: true,
  });
  // The parser throws what the source threw, so nothing is left to do when the pipeline ends.
  pipeline(Readable.from(decodeText(source)), parser, () => undefined);
  let last = 1;
  try {
    for await (const { info, record } of parser as Parser & AsyncIterable<Row>) {
      const row = last + 1;
      last = info.lines;
      yield { id: record.id || row, text: record[column] ?? '', file: source.name, row };
    }
  } catch (error) {
    throw error instanceof CsvError ? explain(source.name, error) : error;
  }
}

function checkHeader(file: string, header: string[], column: string): string[] {
  if (header.includes(column)) return header;
  const has = header.map((name) => JSON.stringify(name)).join(', ');
  throw new Failure(`${file}, line 1`, `there is no column "${column}"; name one of ${has} with --column.`);
}

function explain(file: string, error: CsvError): Failure {
  const line = Number((error as { lines?: unknown }).lines);
  const place = Number.isFinite(line) ? `${file}, line ${line}` : file;
  if (error.code.includes('RECORD_INCONSISTENT')) {
    return new Failure(
      place,
      'the row has more or fewer fields than the first; put fields that hold commas in quotes.',
    );
  }
  if (error.code.includes('QUOTE')) {
    return new Failure(
      place,
      'a quotation mark is not closed or stands amid a field; double it inside quotes: "".',
    );
  }
  return new Failure(place, `this is not valid CSV (${error.code}); export it again as CSV with UTF-8.`);
}
