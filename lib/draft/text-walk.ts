import { introAtEnd } from '../engine/skips/mail-intros.ts';
import { type FactsOf, keepsBlanks } from './element-facts.ts';
import type { SkippedKind, SkippedPart } from './types.ts';

declare const document: never;
declare const window: never;

/**
 * A stretch of the draft's text and where it stands in the DOM. `text`: `length` characters of a text node
 * from `at`. `filler`: an invisible character an editor keeps so that the caret has a place (length 0).
 * `break`: a `<br>`; length 0 when it only holds a line open.
 */
export interface Piece {
  readonly kind: 'text' | 'filler' | 'break';
  readonly node: Node;
  readonly at: number;
  readonly from: number;
  length: number;
}

/** What one walk over an editor's content found. */
export interface Walked {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly skipped: readonly SkippedPart[];
}

/** Between two blocks of a draft. */
export const BLOCK_GAP = '\n\n';
/** Characters; a block of headers is the longest. */
const LONGEST_INTRO = 1000;

// Zero-width space, word joiner and BOM are caret fillers of Slate, CKEditor and Quill. The joiners U+200C
// and U+200D stay: scripts and emoji need them.
const FILLERS = '\\u200B\\u2060\\uFEFF';
const BLANKS = ' \\t\\n\\r\\f';
const COLLAPSING = new RegExp(
  `[${FILLERS}]+|[${BLANKS}]+|[^${FILLERS}${BLANKS}]+(?: [^${FILLERS}${BLANKS}]+)*`,
  'g',
);
const PRESERVING = new RegExp(`[${FILLERS}]+|[^${FILLERS}]+`, 'g');
const FILLER = new RegExp(`^[${FILLERS}]`);
const BLANK = new RegExp(`^[${BLANKS}]`);

/** Things that are painted but hold no words: they part the text, and a phrase never spans them. */
const ATOMS = new Set(
  'IMG VIDEO AUDIO CANVAS SVG OBJECT EMBED IFRAME INPUT BUTTON SELECT TEXTAREA'.split(' '),
);

/** Reads an editor's content: its text by block, where each character stands, and what was left out. */
export function walk(host: HTMLElement, facts: FactsOf): Walked {
  return new Walk(host, facts).result();
}

class Walk {
  readonly #host: HTMLElement;
  readonly #facts: FactsOf;
  readonly #pieces: Piece[] = [];
  readonly #skipped = new Map<SkippedKind, number>();
  /** What was left out last, while nothing has come after it. */
  #left: SkippedKind | null = null;
  #text = '';
  /** The text ends with a blank. Kept beside it: asking the growing string itself would cost its length. */
  #afterBlank = false;
  #blocks = 0;
  /** A block has begun and something of it is in the text. */
  #open = false;
  /** Something left out stands here: the next words begin a block of their own. */
  #cut = false;
  /** A `<br>` that is a line break only if more of its block follows. */
  #pending: Element | null = null;

  constructor(host: HTMLElement, facts: FactsOf) {
    this.#host = host;
    this.#facts = facts;
  }

  result(): Walked {
    const style = (this.#host.ownerDocument.defaultView as Window).getComputedStyle(this.#host);
    this.#children(this.#host, keepsBlanks(style));
    this.#endBlock();
    const skipped = [...this.#skipped].map(([kind, count]) => ({ kind, count }));
    return { text: this.#text, pieces: this.#pieces, skipped };
  }

  #children(parent: Node, keep: boolean): void {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) this.#words(node as Text, keep);
      else if (node.nodeType === 1 && this.#element(node as Element)) return;
    }
  }

  /** Whether all that follows beside it is left out with it. */
  #element(element: Element): boolean {
    const tag = element.tagName.toUpperCase();
    if (tag === 'BR') this.#lineBreak(element);
    else if (ATOMS.has(tag)) this.#part();
    else return this.#container(element);
    return false;
  }

  #container(element: Element): boolean {
    const { left, block, keep } = this.#facts.of(element);
    if (left) {
      const opens = left === 'rest';
      const holds = element.firstChild ?? (left === 'unseen' || (opens && element.nextElementSibling));
      this.#leaveOut(opens ? 'quote' : left, holds);
      return opens;
    }
    if (block) this.#endBlock();
    this.#children(element, keep);
    if (block) this.#endBlock();
    return false;
  }

  #leaveOut(kind: SkippedKind, holds: unknown): void {
    // Things side by side are one part, as a thread is of many elements; marks of the editor's own are empty.
    if (holds && this.#left !== kind) {
      if (kind === 'quote') this.#takeBackIntro();
      this.#skipped.set(kind, (this.#skipped.get(kind) ?? 0) + 1);
      this.#left = kind;
    }
    this.#part();
  }

  /** "On Monday, Maria wrote:" above a quote belongs to it. */
  #takeBackIntro(): void {
    const tail = Math.max(0, this.#text.length - LONGEST_INTRO);
    const at = introAtEnd(this.#text.slice(tail)) + tail;
    if (at < tail) return;
    let last = this.#pieces.pop();
    while (last && last.from >= at) last = this.#pieces.pop();
    if (last) {
      // An introduction begins a line: what it began with goes too.
      last.length = Math.min(last.length, at - 1 - last.from);
      this.#pieces.push(last);
    } else this.#blocks = 0;
    this.#text = this.#text.slice(0, last ? last.from + last.length : 0);
    this.#pending = null;
    this.#open = false;
  }

  #part(): void {
    this.#cut = this.#open;
  }

  #words(node: Text, keep: boolean): void {
    for (const match of node.data.matchAll(keep ? PRESERVING : COLLAPSING)) {
      const [run] = match;
      if (FILLER.test(run)) this.#filler(node, match.index + run.length);
      else if (!keep && BLANK.test(run)) this.#blank(node, match.index);
      else this.#put(node, match.index, run);
    }
  }

  /** A run of blanks that paints as one, or as none where a line begins. */
  #blank(node: Text, at: number): void {
    if (!this.#open || this.#cut || this.#pending || this.#afterBlank) return;
    this.#put(node, at, ' ');
  }

  #put(node: Text, at: number, words: string): void {
    this.#begin();
    this.#left = null;
    const last = this.#pieces.at(-1);
    if (last?.kind === 'text' && last.node === node && last.at + last.length === at) {
      last.length += words.length;
    } else {
      this.#pieces.push({ kind: 'text', node, at, from: this.#text.length, length: words.length });
    }
    this.#text += words;
    this.#afterBlank = /^[ \n]/.test(words.slice(-1));
  }

  #filler(node: Text, at: number): void {
    this.#begin();
    this.#pieces.push({ kind: 'filler', node, at, from: this.#text.length, length: 0 });
  }

  #lineBreak(br: Element): void {
    // Beyond something left out the next words begin a block anyway.
    if (this.#cut) return;
    this.#begin();
    this.#pending = br;
  }

  /** Content comes: opens a block where none is open, and makes a waiting `<br>` a real line break. */
  #begin(): void {
    if (this.#cut) this.#endBlock();
    if (!this.#open) {
      if (this.#blocks++ > 0) this.#text += BLOCK_GAP;
      this.#open = true;
    }
    if (!this.#pending) return;
    this.#hold(this.#pending, 1);
    this.#text += '\n';
    this.#pending = null;
  }

  #endBlock(): void {
    if (this.#pending) this.#hold(this.#pending, 0);
    this.#pending = null;
    this.#open = false;
    this.#cut = false;
  }

  #hold(br: Element, length: number): void {
    this.#pieces.push({ kind: 'break', node: br, at: 0, from: this.#text.length, length });
  }
}
