import { isSeparator, SEPARATOR_LINE } from './csv-replies.ts';
import { type CsvRow, CsvRows } from './csv-rows.ts';
import { isReplyName, likelyColumn, type ReplyColumn, sampleColumn } from './reply-column.ts';
import { DELIMITERS, type Delimiter } from './reply-types.ts';

const ROWS_LOOKED_AT = 50;
const NAME_MAX = 60;

export interface CsvReading {
  readonly delimiter: Delimiter;
  readonly header: boolean;
  readonly columns: readonly ReplyColumn[];
  /** Index of the column that holds the replies, most likely. */
  readonly column: number;
}

/**
 * How a CSV that begins so is to be read.
 * @param isWhole whether `head` is all of it; else its last row is likely cut off
 */
export function understandCsv(
  head: string,
  isWhole: boolean,
  wish: { readonly delimiter?: Delimiter | undefined; readonly header?: boolean | undefined },
): CsvReading {
  const delimiter = wish.delimiter ?? sniffDelimiter(head, isWhole);
  const rows = rowsOf(head, delimiter, isWhole);
  const header = wish.header ?? looksLikeHeader(rows);
  const columns = columnsOf(rows, header);
  return { delimiter, header, columns, column: likelyColumn(columns) };
}

function rowsOf(head: string, delimiter: Delimiter, isWhole: boolean): readonly CsvRow[] {
  const reader = new CsvRows(delimiter);
  const rows = reader.push(head);
  // The last row is likely cut off, but still tells more than none.
  if (isWhole || rows.length < 2) rows.push(...reader.end());
  if (rows[0] && isSeparator(rows[0].fields, rows[0].line)) rows.shift();
  return rows.slice(0, ROWS_LOOKED_AT);
}

/** The sign by which most rows have as many fields as the first, and more than one. */
function sniffDelimiter(head: string, isWhole: boolean): Delimiter {
  const said = SEPARATOR_LINE.exec(head.split(/\r?\n/, 1)[0]!)?.[1];
  if (DELIMITERS.includes(said as Delimiter)) return said as Delimiter;
  let best: Delimiter = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const rows = rowsOf(head, delimiter, isWhole);
    const width = rows[0]?.fields.length ?? 0;
    const alike = rows.filter(({ fields }) => fields.length === width).length / (rows.length || 1);
    const worth = width > 1 ? alike * (1 + Math.min(width, 20) / 20) : 0;
    if (worth > most) [best, most] = [delimiter, worth];
  }
  return best;
}

/** Names are short, not empty, different, and no sentences. */
function looksLikeHeader(rows: readonly CsvRow[]): boolean {
  const [first, ...others] = rows;
  if (first === undefined || others.length === 0) return false;
  const { fields } = first;
  const areNames = fields.every(
    (name) => name.length <= NAME_MAX && !/[\n.!?]\s*$/.test(name) && !/^\d+([.,]\d+)?$/.test(name),
  );
  // A column by itself has no neighbours that tell a name from a short reply.
  if (fields.length === 1 && wordsIn(fields[0]!) > (isReplyName(fields[0]!) ? 3 : 1)) return false;
  return areNames && fields.some((name) => name.trim() !== '') && new Set(fields).size === fields.length;
}

function wordsIn(text: string): number {
  return text.trim().split(/[\s_-]+/).length;
}

function columnsOf(rows: readonly CsvRow[], header: boolean): ReplyColumn[] {
  const [first] = rows;
  const body = header ? rows.slice(1) : rows;
  return (first?.fields ?? []).map((name, nth) => {
    const values = body.flatMap(({ fields }) => fields[nth] ?? []);
    return sampleColumn(header && name.trim() !== '' ? name.trim() : String(nth + 1), values);
  });
}
