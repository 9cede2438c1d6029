import type { ReadingNotes } from './reading-notes.ts';
import { type Delimiter, REPLY_MAX } from './reply-types.ts';

/** A row and the line in which it begins, from 1. */
export interface CsvRow {
  readonly fields: readonly string[];
  readonly line: number;
  /** Where each field stands in the whole text, its quotes among it; told where places are asked for. */
  readonly places?: readonly FieldPlace[] | undefined;
}

/** In UTF-16 units of the whole text. */
export interface FieldPlace {
  readonly from: number;
  readonly to: number;
}

const QUOTE = '"';
/** So often a row with an open quotation mark is read alone; a file with more of them is read without quotes there. */
const MENDS_MOST = 20;

/** How a row ended: `next` is where the following begins; no `fields` where more text is needed to tell. */
interface RowEnd {
  readonly fields?: string[] | undefined;
  readonly places?: FieldPlace[] | undefined;
  readonly next: number;
  /** More is needed for a quotation mark is open. */
  readonly inQuotes?: boolean | undefined;
}

/**
 * Rows of a CSV that comes in pieces. Written by hand, for rows of past replies are seldom what the standard says: a stray
 * quotation mark stays a character, a row whose quotes never close is taken line by line, and all others are unharmed,
 * in time linear in the text. csv-parse gives up there, and needs a Buffer that browsers do not have.
 */
export class CsvRows {
  readonly #delimiter: Delimiter;
  readonly #notes: ReadingNotes | undefined;
  readonly #tellsPlaces: boolean;
  #text = '';
  /** How much of the whole text came before what is held. */
  #before = 0;
  #line = 1;
  #mends = 0;
  /** Amid a line that is longer than any row may be. */
  #skipping = false;
  /** Up to here quotation marks count as characters. */
  #plainUntil = 0;

  constructor(delimiter: Delimiter, notes?: ReadingNotes, { places = false } = {}) {
    this.#delimiter = delimiter;
    this.#notes = notes;
    this.#tellsPlaces = places;
  }

  push(piece: string): CsvRow[] {
    this.#text += piece;
    return this.#rows(false);
  }

  end(): CsvRow[] {
    return this.#rows(true);
  }

  #rows(isLast: boolean): CsvRow[] {
    const rows: CsvRow[] = [];
    let at = this.#skipping ? this.#endSkip(isLast) : 0;
    while (at < this.#text.length) {
      const row = this.#readRow(at, isLast);
      if (row.fields !== undefined) {
        this.#emit(rows, row.fields, at, row);
        at = row.next;
      } else if (!isLast && this.#text.length - at <= REPLY_MAX * 2) break;
      else if (row.inQuotes) this.#mend(at);
      else {
        this.#skipping = true;
        this.#notes?.add('long', this.#line);
        at = this.#text.length;
      }
    }
    this.#text = this.#text.slice(at);
    this.#before += at;
    this.#plainUntil = Math.max(0, this.#plainUntil - at);
    return rows;
  }

  #emit(rows: CsvRow[], fields: string[], from: number, { next: to, places }: RowEnd): void {
    const place = places && { places };
    if (fields.length > 1 || fields[0] !== '') rows.push({ fields, line: this.#line, ...place });
    for (let at = this.#text.indexOf('\n', from); at >= 0 && at < to; at = this.#text.indexOf('\n', at + 1))
      this.#line++;
  }

  /** The row's quotes never close: its first line is read without them, and so is the rest if it happens too often. */
  #mend(at: number): void {
    this.#notes?.add('quotes', this.#line);
    const lineEnd = this.#text.indexOf('\n', at);
    const isOften = ++this.#mends > MENDS_MOST;
    this.#plainUntil = isOften || lineEnd < 0 ? this.#text.length : lineEnd + 1;
  }

  /** Past the rest of a line that was too long. */
  #endSkip(isLast: boolean): number {
    const end = this.#text.indexOf('\n');
    this.#skipping = end < 0 && !isLast;
    if (end < 0) return this.#text.length;
    this.#line++;
    return end + 1;
  }

  #readRow(from: number, isLast: boolean): RowEnd {
    const fields: string[] = [];
    const places: FieldPlace[] | undefined = this.#tellsPlaces ? [] : undefined;
    const text = this.#text;
    let at = from;
    for (;;) {
      const isQuoted = text[at] === QUOTE && at >= this.#plainUntil;
      const field = isQuoted ? this.#quoted(at, isLast) : this.#bare(at, isLast);
      if (field === undefined) return { next: from, inQuotes: isQuoted };
      fields.push(field.value);
      places?.push({ from: this.#before + at, to: this.#before + field.end });
      at = field.end;
      if (text[at] !== this.#delimiter) return { fields, places, next: afterLineEnd(text, at) };
      at++;
    }
  }

  #bare(from: number, isLast: boolean): { value: string; end: number } | undefined {
    const text = this.#text;
    const stop = this.#delimiter.charCodeAt(0);
    let end = from;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code === stop || code === 10 || code === 13) break;
    }
    // A line end may still have its second half to come.
    if (!isLast && end + 1 >= text.length) return undefined;
    return { value: text.slice(from, end), end };
  }

  #quoted(from: number, isLast: boolean): { value: string; end: number } | undefined {
    const text = this.#text;
    let value = '';
    let start = from + 1;
    let isStray = false;
    for (let at = text.indexOf(QUOTE, start); at >= 0; at = text.indexOf(QUOTE, start)) {
      if (!isLast && at + 2 >= text.length) return undefined;
      const next = text[at + 1];
      if (next === undefined || next === this.#delimiter || next === '\n' || next === '\r') {
        if (isStray) this.#notes?.add('quotes', this.#line);
        return { value: value + text.slice(start, at), end: at + 1 };
      }
      // A doubled mark is one; a single one amid the field stays as it is.
      if (next !== QUOTE) isStray = true;
      value += text.slice(start, at + 1);
      start = next === QUOTE ? at + 2 : at + 1;
    }
    return undefined;
  }
}

function afterLineEnd(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
}
