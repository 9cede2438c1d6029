import { joinBytes } from './join-bytes.ts';

/** The bytes of one mail, and the line in which it begins, from 1. */
export interface MailBytes {
  readonly bytes: Uint8Array;
  readonly line: number;
}

/** The text stands in front, pictures and files behind it: this much of a mail is read. */
const MAIL_MAX = 2_000_000;

const LINE_END = 10;
const CR = 13;
const F = 70;
const GREATER = 62;
/** Sentences begin with "From" too: the line that parts mails names a time. */
const FROM_LINE = /^From .*\d\d:\d\d/;
const ESCAPED = /^>+From /;
const HEAD = 200;

/**
 * Parts the bytes of an mbox at its From-lines, and takes back the ">" by which lines that begin alike were kept from
 * being one. Bytes and not text: each mail says its own encoding. Memory holds one mail and one piece.
 */
export class MailSplitter {
  #rest: Uint8Array = new Uint8Array(0);
  #lines: Uint8Array[] = [];
  #size = 0;
  #line = 1;
  #start = 1;
  #isAfterBlank = true;
  #begun = false;

  push(piece: Uint8Array): MailBytes[] {
    const mails: MailBytes[] = [];
    const bytes = this.#rest.length === 0 ? piece : joinBytes([this.#rest, piece]);
    let from = 0;
    for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, from)) {
      this.#take(bytes.subarray(from, end + 1), mails);
      from = end + 1;
    }
    this.#rest = bytes.slice(from);
    // A line of such length is no text.
    if (this.#rest.length > MAIL_MAX) this.#rest = this.#rest.slice(0, MAIL_MAX);
    return mails;
  }

  end(): MailBytes[] {
    const mails: MailBytes[] = [];
    if (this.#rest.length > 0) this.#take(this.#rest, mails);
    this.#close(mails);
    return mails;
  }

  #take(line: Uint8Array, mails: MailBytes[]): void {
    const first = line[0];
    if (first === F && this.#isAfterBlank && FROM_LINE.test(asText(line))) {
      this.#close(mails);
      this.#start = this.#line;
      this.#begun = true;
    } else if (this.#size < MAIL_MAX) {
      const isEscaped = first === GREATER && ESCAPED.test(asText(line));
      this.#lines.push(isEscaped ? line.slice(1) : line.slice());
      this.#size += line.length;
    }
    this.#isAfterBlank = line.length === 1 || (line.length === 2 && first === CR);
    this.#line++;
  }

  #close(mails: MailBytes[]): void {
    if (this.#begun || this.#size > 0) mails.push({ bytes: joinBytes(this.#lines), line: this.#start });
    this.#lines = [];
    this.#size = 0;
  }
}

function asText(line: Uint8Array): string {
  return String.fromCharCode(...line.subarray(0, HEAD));
}
