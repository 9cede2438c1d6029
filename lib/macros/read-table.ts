import { isSeparator } from '../replies/csv-replies.ts';
import { type CsvRow, CsvRows } from '../replies/csv-rows.ts';
import { type ReadingNote, ReadingNotes } from '../replies/reading-notes.ts';
import type { Delimiter } from '../replies/reply-types.ts';
import { understandCsv } from '../replies/understand-csv.ts';
import type { CollectionEntry, CollectionParts } from './collection.ts';
import { isHtml } from './readable-html.ts';

/** So much of a table tells how it is to be read. */
const LOOKED_AT = 256_000;
const NAME_MAX = 80;
const NAMES = /^(?:title|name|macro|subject|label|shortcut|titel|titre|título|nombre|nom|nome)$/i;

/** What somebody said about a table; the rest is told from it. */
export interface TableWish {
  readonly column?: number | undefined;
  readonly header?: boolean | undefined;
}

/** A table as it was understood. */
export interface MacroTable extends CollectionParts {
  readonly delimiter: Delimiter;
  readonly header: boolean;
  readonly columns: readonly string[];
  /** Index of the column whose texts are checked. */
  readonly column: number;
  /** Cells that hold a formula: they are not texts and stay what they are. */
  readonly formulas: number;
  readonly notes: readonly ReadingNote[];
}

/** Reads all of a CSV; rows that are too short for the column, and empty cells, are passed over. */
export function readTable(source: string, wish: TableWish = {}): MacroTable {
  const isWhole = source.length <= LOOKED_AT;
  const form = understandCsv(source.slice(0, LOOKED_AT), isWhole, { header: wish.header });
  const { delimiter, header, columns } = form;
  const column = wish.column ?? form.column;
  const notes = new ReadingNotes();
  const rows = rowsOf(source, delimiter, notes);
  const body = header ? rows.slice(1) : rows;
  const nameColumn = columns.findIndex(({ name }, nth) => nth !== column && header && NAMES.test(name));
  const entries: CollectionEntry[] = [];
  let formulas = 0;
  const width = rows[0]?.fields.length ?? 0;
  for (const row of body) {
    if (row.fields.length !== width) notes.add('columns', row.line);
    const text = row.fields[column] ?? '';
    const place = row.places?.[column];
    if (text.trim() === '' || place === undefined) notes.add('no-text', row.line);
    else if (isFormula(text)) formulas++;
    else
      entries.push({ name: nameIn(row, nameColumn), line: row.line, text, isHtml: isHtml(text), ...place });
  }
  return {
    ...{ source, entries, delimiter, header, column, formulas, columns: columns.map(({ name }) => name) },
    notes: notes.list(),
    write: (entry, text) => cellOf(text, delimiter, source[entry.from] === '"'),
  };
}

function rowsOf(source: string, delimiter: Delimiter, notes: ReadingNotes): CsvRow[] {
  const reader = new CsvRows(delimiter, notes, { places: true });
  const rows = [...reader.push(source), ...reader.end()];
  if (rows[0] && isSeparator(rows[0].fields, rows[0].line)) rows.shift();
  return rows;
}

function nameIn({ fields }: CsvRow, column: number): string {
  return (fields[column] ?? '').trim().replace(/\s+/g, ' ').slice(0, NAME_MAX).toWellFormed();
}

/** What a sheet program would work out. */
function isFormula(text: string): boolean {
  return /^\s*=\s*[A-Z+\-(@"\d]/i.test(text) && !/^\s*==/.test(text);
}

/** A cell as it is written: in quotes where it was, and where it must be. */
function cellOf(text: string, delimiter: string, wasQuoted: boolean): string {
  const needs = wasQuoted || text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text);
  return needs ? `"${text.replaceAll('"', '""')}"` : text;
}
