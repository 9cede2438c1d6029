import { type Line, LineSplitter } from './line-splitter.ts';
import type { ReadingNotes } from './reading-notes.ts';
import { type Parting, REPLY_MAX, type Reply, type ReplyForm, type ReplyReader } from './reply-types.ts';
import { TextPieces } from './text-pieces.ts';

/** A line that does nothing but part what is above from what is below; two dashes begin a signature. */
export const DASHES = /^[ \t]*(?:-{3,}|={3,}|\*{3,}|_{3,})[ \t]*$/;

/** Replies in plain text, parted by lines of dashes, by empty lines, or not at all. */
export function plainReplies(
  { encoding, parting }: ReplyForm & { kind: 'text' },
  notes: ReadingNotes,
): ReplyReader {
  const text = new TextPieces(encoding, notes);
  const lines = new LineSplitter(REPLY_MAX, (line) => notes.add('long', line));
  const parts = new PlainParts(parting, notes);
  return {
    push: (bytes) => parts.take(lines.push(text.push(bytes))),
    end: () => [...parts.take([...lines.push(text.end()), ...lines.end()]), ...parts.end()],
  };
}

class PlainParts {
  readonly #parting: Parting;
  readonly #notes: ReadingNotes;
  #open: string[] = [];
  #length = 0;
  #line = 0;

  constructor(parting: Parting, notes: ReadingNotes) {
    this.#parting = parting;
    this.#notes = notes;
  }

  take(lines: readonly Line[]): Reply[] {
    const replies: Reply[] = [];
    for (const line of lines) {
      if (this.#parts(line.text)) replies.push(...this.end());
      else this.#add(line);
    }
    return replies;
  }

  /** The reply that is open, unless it is too long or says nothing. */
  end(): Reply[] {
    const [text, line] = [this.#open.join('\n'), this.#line];
    const isLong = this.#length > REPLY_MAX;
    this.#open = [];
    this.#length = 0;
    if (isLong) this.#notes.add('long', line);
    return isLong || text.trim() === '' ? [] : [{ text, line }];
  }

  #parts(line: string): boolean {
    if (this.#parting === 'whole') return false;
    return this.#parting === 'dashes' ? DASHES.test(line) : line.trim() === '';
  }

  #add({ text, number }: Line): void {
    if (this.#open.length === 0) {
      if (text.trim() === '') return;
      this.#line = number;
    }
    this.#length += text.length + 1;
    if (this.#length <= REPLY_MAX) this.#open.push(text);
  }
}
