import { type RichElement, type RichText, withoutLast } from './rich-text.ts';

const PARAGRAPHS = /^(?:p|h[1-6]|ul|ol|table|pre|blockquote|hr)$/;
const LINES = /^(?:div|li|tr|tbody|thead)$/;

/** A formatted text as plain lines: lists with their signs, links with their address, an empty line between paragraphs. */
export function richWords(text: RichText): string {
  const lines = new Lines();
  say(text, lines, '');
  return lines.text();
}

class Lines {
  readonly #parts: string[] = [];
  #owed = 0;
  /** Line ends that stand last. */
  #ends = 0;

  /** The next words begin so many lines below: 1 in a new one, 2 with an empty one between. */
  part(lines: 1 | 2): void {
    if (this.#parts.length > 0) this.#owed = Math.max(this.#owed, lines);
  }

  /** A line that the writer ended. */
  end(): void {
    this.#settle();
    this.#parts.push('\n');
    this.#ends++;
  }

  say(words: string): void {
    if (words === '') return;
    this.#settle();
    this.#parts.push(words);
    const last = words.length - withoutLast(words, '\n').length;
    this.#ends = last === words.length ? this.#ends + last : last;
  }

  text(): string {
    const lines = this.#parts.join('').replaceAll('\u00a0', ' ').split('\n');
    return lines
      .map((line) => withoutLast(line, ' \t'))
      .join('\n')
      .trimEnd();
  }

  #settle(): void {
    const missing = Math.max(0, this.#owed - this.#ends);
    if (missing > 0) this.#parts.push('\n'.repeat(missing));
    this.#ends += missing;
    this.#owed = 0;
  }
}

function say(text: RichText, lines: Lines, list: string): void {
  let nth = 0;
  for (const part of text) {
    if (typeof part === 'string') lines.say(part);
    else {
      if (part.tag === 'li') nth++;
      sayElement(part, lines, list === 'ol' ? `${nth}. ` : list === 'ul' ? '- ' : '');
    }
  }
}

function sayElement({ tag, href, children }: RichElement, lines: Lines, sign: string): void {
  if (tag === 'br') {
    lines.end();
    return;
  }
  const gap = PARAGRAPHS.test(tag) ? 2 : LINES.test(tag) ? 1 : 0;
  if (gap > 0) lines.part(gap as 1 | 2);
  if (tag === 'li') lines.say(sign);
  say(children, lines, tag);
  if (tag === 'td' || tag === 'th') lines.say('\t');
  if (href !== undefined && !isSameAs(href, children))
    lines.say(` (${href.replace(/^(?:mailto|tel):/i, '')})`);
  if (gap > 0) lines.part(gap as 1 | 2);
}

function isSameAs(href: string, children: RichText): boolean {
  const words = children.map((part) => (typeof part === 'string' ? part : '')).join('');
  const bare = (address: string) =>
    address
      .trim()
      .replace(/^(?:https?:\/\/|mailto:|tel:)/i, '')
      .replace(/\/$/, '');
  return bare(words) === bare(href);
}
