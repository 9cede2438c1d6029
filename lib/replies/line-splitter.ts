/** A line without its end, and which it is, from 1. */
export interface Line {
  readonly text: string;
  readonly number: number;
}

/** Parts a text that comes in pieces into lines; memory holds one line and one piece. */
export class LineSplitter {
  readonly #longest: number;
  readonly #onLong: (line: number) => void;
  #open: string[] = [];
  #length = 0;
  #number = 1;
  #isLong = false;

  /**
   * @param longest the longest line in UTF-16 units; one that is longer is left out, else it would fill the memory
   * @param onLong told of each such line
   */
  constructor(longest: number, onLong: (line: number) => void) {
    this.#longest = longest;
    this.#onLong = onLong;
  }

  push(piece: string): Line[] {
    const lines: Line[] = [];
    let start = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', start)) {
      this.#take(piece.slice(start, end));
      this.#close(lines);
      start = end + 1;
    }
    this.#take(piece.slice(start));
    return lines;
  }

  /** The last line, unless the text ended with a line's end. */
  end(): Line[] {
    const lines: Line[] = [];
    if (this.#length > 0) this.#close(lines);
    return lines;
  }

  #take(part: string): void {
    this.#length += part.length;
    if (!this.#isLong && this.#length > this.#longest) {
      this.#isLong = true;
      this.#open = [];
      this.#onLong(this.#number);
    }
    if (!this.#isLong) this.#open.push(part);
  }

  #close(lines: Line[]): void {
    const text = this.#open.length === 1 ? this.#open[0]! : this.#open.join('');
    const number = this.#number++;
    if (!this.#isLong) lines.push({ text: text.endsWith('\r') ? text.slice(0, -1) : text, number });
    this.#open = [];
    this.#length = 0;
    this.#isLong = false;
  }
}
