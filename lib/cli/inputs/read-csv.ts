import { pipeline, Readable } from 'node:stream';
import { CsvError, type Parser, parse } from 'csv-parse';
import { Failure } from '../commands/failure.ts';
import { decodeText } from './decode-text.ts';
import type { Draft, Source } from './draft.ts';

/** Far more than any reply; without a limit one open quotation mark would fill the memory. */
const ROW_MAX = 16_000_000;

/** What stands between columns in files that are called CSV as well. */
const SIGNS = [
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'bars'],
] as const;

interface Row {
  readonly info: { readonly lines: number };
  readonly record: Readonly<Record<string, string>>;
}

/** One draft a row, taken from the column named `column`; a column `id` names the drafts, else their row's line does. */
export async function* readCsv(source: Source, column = 'text'): AsyncGenerator<Draft> {
  let headers = 0;
  const parser = parse({
    max_record_size: ROW_MAX,
    columns: (header: string[]) => {
      headers++;
      return checkHeader(source.name, header, column);
    },
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
  if (headers === 0)
    throw new Failure(
      source.name,
      `it is empty; its first line must name the columns, "${column}" among them.`,
    );
}

function checkHeader(file: string, header: string[], column: string): string[] {
  if (header.indexOf(column) !== header.lastIndexOf(column))
    throw new Failure(`${file}, line 1`, `two columns are named "${column}"; rename one of them.`);
  if (header.includes(column)) return header;
  const sign = SIGNS.find(([mark]) => header.length === 1 && header[0]!.includes(mark));
  if (sign)
    throw new Failure(
      `${file}, line 1`,
      `its columns are parted by ${sign[1]}; save it with commas between them.`,
    );
  const has = header.map((name) => JSON.stringify(name)).join(', ');
  throw new Failure(`${file}, line 1`, `there is no column "${column}"; name one of ${has} with --column.`);
}

function explain(file: string, error: CsvError): Failure {
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return new Failure(
      file,
      'a row has over 16 million characters; look for a quotation mark that is not closed.',
    );
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
