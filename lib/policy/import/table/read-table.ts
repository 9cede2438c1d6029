import type { ImportNote, ImportOutcome } from '../outcome.ts';
import type { TableRow } from './table-types.ts';

/** Most rows of a table, and the longest cell, in UTF-16 units. */
export const ROWS_MAX = 20_000;
const CELL_MAX = 4_000;
const COLUMNS_MAX = 100;

const DELIMITERS = ['\t', ',', ';', '|'] as const;
const SAMPLE_ROWS = 30;

/** A table as it was read. */
export interface TableReading {
  readonly rows: readonly TableRow[];
  readonly delimiter: string;
  readonly left: readonly ImportNote[];
}

/**
 * Reads delimited text: quotes may hold delimiters, line breaks and doubled quotes; a stray quote is itself. Empty rows
 * are passed over; rows that are too wide or never end are named. Never throws, in time linear in the text.
 * @param delimiter found out where it is not given
 * @param comment what a row begins with that is none
 */
export function readTable(text: string, delimiter = sniffDelimiter(text), comment?: string): TableReading {
  const left: ImportNote[] = [];
  const rows: TableRow[] = [];
  const reader = new RowReader(text.replace(/^\uFEFF/, ''), delimiter);
  for (let row = reader.next(); row; row = reader.next()) {
    const cells = row.cells.map((cell) => cell.trim());
    if (cells.every((cell) => cell === '') || (comment !== undefined && cells[0]!.startsWith(comment)))
      continue;
    if (rows.length === ROWS_MAX) {
      left.push(
        note(
          row.line,
          'This row and all after it.',
          `A table may have ${ROWS_MAX.toLocaleString('en')} rows.`,
        ),
      );
      break;
    }
    const wrong = faultOf(cells, row.isOpen);
    if (wrong === undefined) rows.push({ line: row.line, cells });
    else left.push(note(row.line, `It begins with “${cells[0]!.slice(0, 40)}”.`, wrong));
  }
  return { rows, delimiter, left };
}

/** What came of a table, with the rows that could not be read among those that it held. */
export function withUnread(outcome: ImportOutcome, unread: readonly ImportNote[]): ImportOutcome {
  return { ...outcome, found: outcome.found + unread.length, left: [...unread, ...outcome.left] };
}

function note(line: number, what: string, why: string): ImportNote {
  return { where: `row ${line}`, what, why };
}

function faultOf(cells: readonly string[], isOpen: boolean): string | undefined {
  if (isOpen) return 'A quotation mark in it is never closed. Close it, or double it ("") where it is meant.';
  if (cells.length > COLUMNS_MAX) return `It has ${cells.length} cells; ${COLUMNS_MAX} are the most.`;
  if (cells.some((cell) => cell.length > CELL_MAX))
    return `A cell has over ${CELL_MAX.toLocaleString('en')} characters. Look for a quotation mark that is not closed.`;
  return undefined;
}

/** The delimiter by which most rows fall into the same number of cells, and into most of them; a comma where none does. */
export function sniffDelimiter(text: string): string {
  const head = text.slice(0, 64_000);
  let best: string = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const reader = new RowReader(head, delimiter);
    const widths: number[] = [];
    for (let row = reader.next(); row && widths.length < SAMPLE_ROWS; row = reader.next())
      if (row.cells.some((cell) => cell.trim() !== '')) widths.push(row.cells.length);
    const score = steadiness(widths);
    if (score > most) [best, most] = [delimiter, score];
  }
  return best;
}

function steadiness(widths: readonly number[]): number {
  const [first] = widths;
  if (first === undefined || first < 2) return 0;
  const same = widths.filter((width) => width === first).length;
  return (same / widths.length) ** 2 * (1 + Math.min(first, 10) / 10);
}

interface ReadRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** A quotation mark in it is never closed. */
  readonly isOpen: boolean;
}

/** Reads row by row; where a quotation mark is never closed, the line it stands in is a row and the rest goes on. */
class RowReader {
  readonly #text: string;
  readonly #delimiter: string;
  #at = 0;
  #line = 1;
  /** Once a mark was never closed there is no closing one behind it either. */
  #plain = false;

  constructor(text: string, delimiter: string) {
    this.#text = text;
    this.#delimiter = delimiter;
  }

  next(): ReadRow | undefined {
    if (this.#at >= this.#text.length) return undefined;
    const line = this.#line;
    const cells: string[] = [];
    let isOpen = false;
    for (;;) {
      const quoted = this.#text[this.#at] === '"' && !this.#plain ? this.#quoted() : undefined;
      if (quoted === null) {
        isOpen = true;
        this.#plain = true;
      }
      cells.push(typeof quoted === 'string' ? quoted + this.#bare() : this.#bare());
      if (this.#text[this.#at] !== this.#delimiter) break;
      this.#at++;
    }
    this.#endLine();
    return { line, cells, isOpen };
  }

  /** The text between quotes; null where they are never closed. */
  #quoted(): string | null {
    const text = this.#text;
    let value = '';
    let from = this.#at + 1;
    for (;;) {
      const close = text.indexOf('"', from);
      if (close < 0) return null;
      value += text.slice(from, close);
      if (text[close + 1] !== '"') {
        this.#line += value.split('\n').length - 1;
        this.#at = close + 1;
        return value;
      }
      value += '"';
      from = close + 2;
    }
  }

  #bare(): string {
    const from = this.#at;
    while (this.#at < this.#text.length) {
      const char = this.#text[this.#at]!;
      if (char === this.#delimiter || char === '\n' || char === '\r') break;
      this.#at++;
    }
    return this.#text.slice(from, this.#at);
  }

  #endLine(): void {
    if (this.#text[this.#at] === '\r') this.#at++;
    if (this.#text[this.#at] === '\n') this.#at++;
    this.#line++;
  }
}
