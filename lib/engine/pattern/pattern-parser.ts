import { foldWord, isApostrophe, isIgnorable, isWordAt } from '../text/char-kind.ts';
import { exactWords } from './exact-words.ts';
import { emptyMessage, markMessage, unknownList } from './pattern-faults.ts';
import type { Pattern, PatternItem, PatternLists } from './pattern-tree.ts';

/** Longest gap a pattern may hold. */
export const MAX_GAP = 8;
/** Longest pattern, in UTF-16 units. */
export const MAX_LENGTH = 1000;
/** Deepest nesting of brackets. */
export const MAX_DEPTH = 8;

/** Thrown and caught inside this folder only: a fault in a pattern ends its reading. */
export class PatternError extends Error {
  readonly at: number;
  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

const GAP = /\[\s*(?:\.\.\.?|…)\s*(\d{0,6})\s*\]/y;
const NAMED = /<\s*([a-z0-9][a-z0-9-]*)\s*>/y;
const EXACT_CLOSER: Record<string, string> = { '"': '"', '“': '”"' };

/** Reads one pattern by recursive descent; MAX_DEPTH keeps the descent shallow whatever it is given. */
export class PatternParser {
  readonly #source: string;
  #at = 0;
  #depth = 0;
  #closes = false;
  readonly #lists: PatternLists | undefined;

  /** `lists`: what `<name>` stands for; without any, `<` means nothing. */
  constructor(source: string, lists: PatternLists | undefined) {
    this.#source = source;
    this.#lists = lists;
  }

  parse(): Pattern {
    this.#skipSpace();
    const opens = this.#source[this.#at] === '^';
    if (opens) this.#at++;
    const items = this.#sequence();
    if (this.#at < this.#source.length) this.#strayCloser();
    return { items, opens, closes: this.#closes };
  }

  #sequence(): PatternItem[] {
    const items: PatternItem[] = [];
    while (this.#at < this.#source.length) {
      const char = this.#source[this.#at]!;
      if (char === ' ') {
        this.#at++;
        continue;
      }
      if (char === '|' || char === ')' || char === ']') break;
      const item = this.#item(char);
      if (item) items.push(item);
    }
    return items;
  }

  #item(char: string): PatternItem | undefined {
    if (isWordAt(this.#source, this.#at))
      return { kind: 'word', form: 'any-case', text: foldWord(this.#wordText()) };
    if (char === '(' || char === '[') return this.#bracket(char);
    if (char === '~') return this.#inflected();
    if (char === '<') return this.#named();
    if (char === '"' || char === '“') return this.#exact(char);
    if (char === '\\') return this.#escaped();
    if (char === '^')
      throw new PatternError(
        this.#at,
        '"^" stands only at the very beginning. Move it there, or write "\\^".',
      );
    if (char === '.' || char === '!' || char === '?' || char === '…') this.#stop(char);
    else this.#at++;
    return undefined;
  }

  #wordText(): string {
    const from = this.#at;
    while (this.#at < this.#source.length) {
      const code = this.#source.charCodeAt(this.#at);
      if (code === 32) break;
      if (isWordAt(this.#source, this.#at)) this.#at += code >= 0xd800 && code < 0xdc00 ? 2 : 1;
      else if (isIgnorable(code) || (isApostrophe(code) && isWordAt(this.#source, this.#at + 1))) this.#at++;
      else break;
    }
    const next = this.#source[this.#at];
    if (next === '(' || next === '[' || next === '~' || next === '<') {
      throw new PatternError(
        this.#at,
        `"${next}" stands against a word. Brackets hold whole words: put a space before it.`,
      );
    }
    return this.#source.slice(from, this.#at);
  }

  #named(): PatternItem {
    NAMED.lastIndex = this.#at;
    const name = NAMED.exec(this.#source)?.[1];
    if (name === undefined)
      throw new PatternError(this.#at, 'A list\'s name stands between "<" and ">", as in "<carrier>".');
    const list = this.#lists?.get(name);
    if (!list) throw new PatternError(this.#at, unknownList(name, [...(this.#lists?.keys() ?? [])]));
    this.#at = NAMED.lastIndex;
    return list;
  }

  #inflected(): PatternItem {
    this.#at++;
    if (!isWordAt(this.#source, this.#at)) {
      throw new PatternError(this.#at - 1, '"~" needs a word right after it, as in "~promise".');
    }
    return { kind: 'word', form: 'inflected', text: foldWord(this.#wordText()) };
  }

  #exact(opener: string): PatternItem {
    const from = this.#at;
    let end = from + 1;
    while (end < this.#source.length && !EXACT_CLOSER[opener]!.includes(this.#source[end]!)) end++;
    if (end >= this.#source.length)
      throw new PatternError(from, `${opener} is not closed. Add the closing quote mark.`);
    const inner = this.#source.slice(from + 1, end);
    this.#at = end + 1;
    const words = exactWords(inner);
    if (words.length === 0) throw new PatternError(from, 'Nothing stands between the quote marks.');
    return words.length === 1 ? words[0]! : { kind: 'group', optional: false, choices: [words] };
  }

  #escaped(): PatternItem | undefined {
    this.#at++;
    if (this.#at >= this.#source.length) {
      throw new PatternError(this.#at - 1, '"\\" needs a character after it. For a backslash write "\\\\".');
    }
    if (isWordAt(this.#source, this.#at))
      return { kind: 'word', form: 'any-case', text: foldWord(this.#wordText()) };
    this.#at++;
    return undefined;
  }

  // "thanks." ends a sentence. A stop inside an abbreviation ("e.g", "3.5") merely parts words, as in a text.
  #stop(char: string): void {
    const from = this.#at;
    while (/[.!?…]/.test(this.#source[this.#at] ?? '')) this.#at++;
    if (this.#at - from === 1 && char === '.' && isWordAt(this.#source, this.#at)) return;
    const rest = this.#source.slice(this.#at).trim();
    if (rest !== '' && !/^[)\]"”]+$/.test(rest)) {
      if (this.#source.slice(from).startsWith('..') && /^\.\.\d/.test(this.#source.slice(from))) {
        throw new PatternError(from, 'A gap stands in square brackets: write "[..3]".');
      }
      throw new PatternError(
        from,
        'A match never crosses a sentence. Split the pattern in two, or take the mark out.',
      );
    }
    if (rest !== '')
      throw new PatternError(
        from,
        'The mark that ends the sentence stands after the brackets. Move it to the end.',
      );
    if (char === '!' || char === '?') throw new PatternError(from, markMessage(char));
    if (char === '.' && this.#at - from === 1) this.#closes = true;
  }

  #bracket(opener: string): PatternItem {
    const from = this.#at;
    if (opener === '[') {
      GAP.lastIndex = from;
      const gap = GAP.exec(this.#source);
      if (gap) return this.#gap(gap[1]!, from, GAP.lastIndex);
    }
    if (++this.#depth > MAX_DEPTH) {
      throw new PatternError(
        from,
        `Brackets are nested more than ${MAX_DEPTH} deep. Write two patterns instead.`,
      );
    }
    this.#at++;
    const choices = this.#choices(from, opener);
    this.#depth--;
    this.#at++;
    if (isWordAt(this.#source, this.#at)) {
      throw new PatternError(
        this.#at,
        'A word stands against a closing bracket. Brackets hold whole words: put a space after it.',
      );
    }
    return { kind: 'group', optional: opener === '[', choices };
  }

  #choices(from: number, opener: string): PatternItem[][] {
    const closer = opener === '(' ? ')' : ']';
    const choices: PatternItem[][] = [];
    for (;;) {
      const start = this.#at;
      const items = this.#sequence();
      const end = this.#source[this.#at];
      if (end === undefined) throw new PatternError(from, `"${opener}" is not closed. Add "${closer}".`);
      if (items.length === 0)
        throw new PatternError(start, emptyMessage(opener, choices.length > 0 || end === '|'));
      choices.push(items);
      if (end === closer) return choices;
      if (end !== '|')
        throw new PatternError(this.#at, `"${end}" closes nothing here; "${opener}" waits for "${closer}".`);
      this.#at++;
    }
  }

  #gap(digits: string, from: number, to: number): PatternItem {
    const max = Number(digits);
    if (digits === '') throw new PatternError(from, 'Say how many words the gap may hold, as in "[..3]".');
    if (max < 1)
      throw new PatternError(
        from,
        `A gap holds at least one word: write "[..1]" to "[..${MAX_GAP}]", or leave it out.`,
      );
    if (max > MAX_GAP)
      throw new PatternError(from, `A gap holds at most ${MAX_GAP} words. Write "[..${MAX_GAP}]" or less.`);
    this.#at = to;
    return { kind: 'gap', max, at: from };
  }

  #strayCloser(): never {
    const char = this.#source[this.#at]!;
    if (char === '|')
      throw new PatternError(this.#at, 'A choice stands in round brackets: write "(this|that)".');
    throw new PatternError(this.#at, `"${char}" closes nothing. Take it out, or write "\\${char}".`);
  }

  #skipSpace(): void {
    while (/\s/.test(this.#source[this.#at] ?? '')) this.#at++;
  }
}
