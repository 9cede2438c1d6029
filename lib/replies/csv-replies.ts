import { CsvRows } from './csv-rows.ts';
import type { ReadingNotes } from './reading-notes.ts';
import { REPLY_MAX, type Reply, type ReplyForm, type ReplyReader } from './reply-types.ts';
import { TextPieces } from './text-pieces.ts';

/** `sep=;` as a first line tells a sheet program the delimiter. */
export const SEPARATOR_LINE = /^sep=(.)$/i;

/** One reply a row, out of the chosen column. */
export function csvReplies(form: ReplyForm & { kind: 'csv' }, notes: ReadingNotes): ReplyReader {
  const text = new TextPieces(form.encoding, notes);
  const rows = new CsvRows(form.delimiter, notes);
  const column = new ColumnReader(form, notes);
  return {
    push: (bytes) => column.replies(rows.push(text.push(bytes))),
    end: () => column.replies([...rows.push(text.end()), ...rows.end()]),
  };
}

class ColumnReader {
  readonly #form: ReplyForm & { kind: 'csv' };
  readonly #notes: ReadingNotes;
  #width: number | undefined;

  constructor(form: ReplyForm & { kind: 'csv' }, notes: ReadingNotes) {
    this.#form = form;
    this.#notes = notes;
  }

  replies(rows: ReturnType<CsvRows['push']>): Reply[] {
    const replies: Reply[] = [];
    for (const { fields, line } of rows) {
      if (this.#width === undefined && isSeparator(fields, line)) continue;
      const isFirst = this.#width === undefined;
      this.#width ??= fields.length;
      if (isFirst && this.#form.header) continue;
      if (fields.length !== this.#width) this.#notes.add('columns', line);
      const text = fields[this.#form.column];
      if (text === undefined || text.trim() === '') this.#notes.add('no-text', line);
      else if (text.length > REPLY_MAX) this.#notes.add('long', line);
      else replies.push({ text, line });
    }
    return replies;
  }
}

/** With `;` as its delimiter the line reads as two fields, the second empty. */
export function isSeparator(fields: readonly string[], line: number): boolean {
  return line === 1 && fields.length <= 2 && (fields[0] === 'sep=' || SEPARATOR_LINE.test(fields[0] ?? ''));
}
