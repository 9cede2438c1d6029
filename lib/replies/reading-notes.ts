import type { FileTrouble } from './reply-types.ts';

/** What may be wrong with single lines of a file; none of it keeps the others from being read. */
export type NoteKind = 'columns' | 'quotes' | 'long' | 'no-text' | 'json' | 'encoding' | 'mail';

/** How often it was so, and where first. */
export interface ReadingNote {
  readonly kind: NoteKind;
  readonly count: number;
  /** The first few lines, from 1. */
  readonly lines: readonly number[];
}

const LINES_SHOWN = 3;

/** Counts what was wrong, kind by kind, and remembers the first few places. */
export class ReadingNotes {
  readonly #notes = new Map<NoteKind, { count: number; lines: number[] }>();

  /** Once more, in this line. */
  add(kind: NoteKind, line: number): void {
    let note = this.#notes.get(kind);
    if (note === undefined) {
      note = { count: 0, lines: [] };
      this.#notes.set(kind, note);
    }
    note.count++;
    if (note.lines.length < LINES_SHOWN) note.lines.push(line);
  }

  /** All that was noted so far. */
  list(): readonly ReadingNote[] {
    return [...this.#notes].map(([kind, { count, lines }]) => ({ kind, count, lines: [...lines] }));
  }
}

const ONE_OR_MORE: Readonly<
  Record<NoteKind, readonly [one: string, more: (count: string) => string, mend: string]>
> = {
  columns: [
    '1 row has more or fewer fields than the first.',
    (count) => `${count} rows have more or fewer fields than the first.`,
    'They were read where they have the column; put fields that hold the delimiter in quotes.',
  ],
  quotes: [
    '1 row holds a quotation mark that is not closed or stands amid a field.',
    (count) => `${count} rows hold a quotation mark that is not closed or stands amid a field.`,
    'They were read as they stand; double the mark inside quotes: "".',
  ],
  long: [
    '1 reply has over 1 million characters.',
    (count) => `${count} replies have over 1 million characters.`,
    'They were left out; look for a quotation mark that is not closed.',
  ],
  'no-text': [
    '1 entry has no text.',
    (count) => `${count} entries have no text.`,
    'They were passed over; if they are many, choose another column.',
  ],
  json: [
    '1 line is no JSON object.',
    (count) => `${count} lines are no JSON objects.`,
    'They were passed over.',
  ],
  encoding: [
    '1 line is not UTF-8.',
    (count) => `${count} lines are not UTF-8.`,
    'They were read as Windows-1252; export the file as UTF-8 if letters look wrong.',
  ],
  mail: [
    '1 message cannot be read.',
    (count) => `${count} messages cannot be read.`,
    'They were passed over.',
  ],
};

/** A note in words, with its first lines. */
export function explainNote({ kind, count, lines }: ReadingNote): FileTrouble {
  const [one, more, mend] = ONE_OR_MORE[kind];
  const named = lines.map((line) => line.toLocaleString('en')).join(', ');
  const others = count > lines.length ? `lines ${named}, …` : `lines ${named}`;
  const where = count === 1 && lines.length === 1 ? `line ${named}` : others;
  return { where, what: count === 1 ? one : more(count.toLocaleString('en')), mend };
}
