import { joinBytes } from './join-bytes.ts';
import type { ReadingNotes } from './reading-notes.ts';
import type { Encoding } from './reply-types.ts';

const LINE_END = 10;

/**
 * Bytes to text, piece by piece. UTF-8 that is broken in some lines, as exports put together from several systems are,
 * is read as Windows-1252 in just those lines, and each is noted. A byte order mark at the start is dropped.
 */
export class TextPieces {
  readonly #notes: ReadingNotes | undefined;
  readonly #other: TextDecoder | undefined;
  readonly #strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  #open: Uint8Array<ArrayBufferLike> = new Uint8Array(0);
  #line = 1;
  #noted = 0;
  #begun = false;

  constructor(encoding: Encoding, notes?: ReadingNotes) {
    this.#notes = notes;
    this.#other = encoding === 'utf-8' ? undefined : new TextDecoder(encoding);
  }

  push(bytes: Uint8Array): string {
    return this.#other ? this.#other.decode(bytes, { stream: true }) : this.#utf8(bytes, false);
  }

  end(): string {
    return this.#other ? this.#other.decode() : this.#utf8(new Uint8Array(0), true);
  }

  #utf8(piece: Uint8Array, isLast: boolean): string {
    const bytes = this.#open.length === 0 ? piece : joinBytes([this.#open, piece]);
    const whole = isLast ? bytes.length : wholeCharacters(bytes);
    this.#open = bytes.slice(whole);
    const text = this.#decode(bytes.subarray(0, whole));
    if (this.#begun || text === '') return text;
    this.#begun = true;
    return text.startsWith('\ufeff') ? text.slice(1) : text;
  }

  #decode(bytes: Uint8Array): string {
    try {
      const text = this.#strict.decode(bytes);
      this.#line += linesIn(bytes);
      return text;
    } catch {
      return this.#byLine(bytes);
    }
  }

  /** Line by line, each as what it is. */
  #byLine(bytes: Uint8Array): string {
    const lines: string[] = [];
    for (let from = 0; from < bytes.length; ) {
      const end = bytes.indexOf(LINE_END, from);
      const to = end < 0 ? bytes.length : end + 1;
      lines.push(this.#decodeLine(bytes.subarray(from, to)));
      if (end >= 0) this.#line++;
      from = to;
    }
    return lines.join('');
  }

  #decodeLine(bytes: Uint8Array): string {
    try {
      return this.#strict.decode(bytes);
    } catch {
      if (this.#noted !== this.#line) this.#notes?.add('encoding', this.#line);
      this.#noted = this.#line;
      return new TextDecoder('windows-1252').decode(bytes);
    }
  }
}

/** How many of the bytes end on a whole character; of one that is cut off at most three bytes are left. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

function linesIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, at + 1)) count++;
  return count;
}
