import type { Sentence, Span, TextReading } from '../engine/types.ts';
import { clauseEnds } from './clause-ends.ts';
import type { Groups } from './compile-cues.ts';
import type { SentenceHits } from './phrase-finder.ts';
import { firstAt, mergeSpans, overlapsAny } from './spans.ts';
import { tokenFrom } from './tokens.ts';

const NONE: readonly Span[] = [];

/** What of a sentence is the agent's own wording. Offsets count from its beginning. */
export interface OwnWording {
  /** What is not, in order and apart. */
  readonly skips: readonly Span[];
  readonly isSkipped: (span: Span) => boolean;
  /** It holds a slot such as {day and time} that waits for the agent's own words. */
  readonly isUnfilled: boolean;
}

/**
 * One sentence as the steps see it; all offsets count from its beginning. One view is shown sentence after sentence, so
 * that looking at one makes next to nothing: spans are made only of the groups that are asked for.
 */
export class SentenceView {
  /** The groups that stand in it, those that others take back whole among them. */
  readonly groups: number[] = [];
  #reading: TextReading | undefined;
  #sentence: Sentence | undefined;
  #own: OwnWording | undefined;
  #hits: SentenceHits = [];
  /** By group: the first of its hits, -1 where there is none; and by hit the next of the same group. */
  readonly #heads: Int32Array;
  #next = new Int32Array(256);
  readonly #spans: (readonly Span[] | undefined)[];
  readonly #joint = new Map<Groups, readonly Span[]>();
  readonly #words: number[] = [];
  #clauseEnds: readonly number[] | undefined;
  readonly #exceptOf: readonly (number | undefined)[];

  /** `exceptOf`: by group, the one whose hits take back those they overlap. */
  constructor(groups: number, exceptOf: readonly (number | undefined)[]) {
    this.#heads = new Int32Array(groups).fill(-1);
    this.#spans = new Array<undefined>(groups);
    this.#exceptOf = exceptOf;
  }

  /** Turns to another sentence. */
  show(reading: TextReading, sentence: Sentence, hits: SentenceHits, own: OwnWording): this {
    this.#forget();
    this.#reading = reading;
    this.#sentence = sentence;
    this.#hits = hits;
    this.#own = own;
    if (this.#next.length < hits.length) this.#next = new Int32Array(hits.length * 2);
    for (let at = hits.length - 3; at >= 0; at -= 3) {
      if (own.skips.length > 0 && own.isSkipped({ from: hits[at + 1]!, to: hits[at + 2]! })) continue;
      const group = hits[at]!;
      const head = this.#heads[group]!;
      if (head < 0) this.groups.push(group);
      this.#next[at] = head;
      this.#heads[group] = at;
    }
    for (const group of this.groups) this.#takeBack(group, this.#exceptOf[group]);
    return this;
  }

  get text(): string {
    return this.#reading!.text.slice(this.#sentence!.from, this.#sentence!.to);
  }

  get isQuestion(): boolean {
    return this.#sentence!.question;
  }

  get isUnfilled(): boolean {
    return this.#own!.isUnfilled;
  }

  /** What is not the agent's own wording, in order and apart. */
  get skips(): readonly Span[] {
    return this.#own!.skips;
  }

  /** Where it ends. */
  get length(): number {
    return this.#sentence!.to - this.#sentence!.from;
  }

  /** Whether any of the groups stands in it. */
  has(groups: Groups): boolean {
    for (let i = 0; i < groups.length; i++) if (this.#heads[groups[i]!]! >= 0) return true;
    return false;
  }

  /** Where the groups stand, in order. */
  hits(groups: Groups): readonly Span[] {
    const [only, second] = groups;
    if (only !== undefined && second === undefined) return this.#spansOf(only);
    let spans = this.#joint.get(groups);
    if (!spans) {
      const present = groups.filter((group) => this.#heads[group]! >= 0);
      spans = this.#spansOf(present[0] ?? groups[0]!);
      for (let i = 1; i < present.length; i++) spans = merged(spans, this.#spansOf(present[i]!));
      this.#joint.set(groups, spans);
    }
    return spans;
  }

  /** How many words begin between two places (0 when `to` is not after `from`). */
  countWords(from: number, to: number): number {
    if (to <= from) return 0;
    const words = this.#words;
    if (words.length === 0) {
      const { first, end, from: start } = this.#sentence!;
      for (let token = first; token < end; token++) words.push(tokenFrom(this.#reading!, token) - start);
    }
    return firstAt(words, to) - firstAt(words, from);
  }

  /** Where the clauses of its text end, in order. */
  get clauseEnds(): readonly number[] {
    this.#clauseEnds ??= clauseEnds(this.text);
    return this.#clauseEnds;
  }

  #forget(): void {
    for (const group of this.groups) {
      this.#heads[group] = -1;
      this.#spans[group] = undefined;
    }
    this.groups.length = 0;
    this.#words.length = 0;
    this.#clauseEnds = undefined;
    if (this.#joint.size > 0) this.#joint.clear();
  }

  #takeBack(group: number, except: number | undefined): void {
    if (except === undefined || this.#heads[except]! < 0) return;
    const taken = mergeSpans(this.#spansOf(except));
    const left = this.#spansOf(group).filter((span) => !overlapsAny(span, taken));
    if (left.length === 0) this.#heads[group] = -1;
    this.#spans[group] = left;
  }

  #spansOf(group: number): readonly Span[] {
    let at = this.#heads[group]!;
    if (at < 0) return NONE;
    let spans = this.#spans[group];
    if (!spans) {
      const all: Span[] = [];
      for (; at >= 0; at = this.#next[at]!) all.push({ from: this.#hits[at + 1]!, to: this.#hits[at + 2]! });
      spans = all.length > 1 ? inOrder(all) : all;
      this.#spans[group] = spans;
    }
    return spans;
  }
}

/** Sorted, each once. */
function inOrder(spans: Span[]): readonly Span[] {
  let isSorted = true;
  for (let i = 1; i < spans.length && isSorted; i++) isSorted = byPlace(spans[i - 1]!, spans[i]!) < 0;
  if (isSorted) return spans;
  spans.sort(byPlace);
  return spans.filter((span, at) => at === 0 || byPlace(spans[at - 1]!, span) !== 0);
}

function byPlace(a: Span, b: Span): number {
  return a.from - b.from || a.to - b.to;
}

/** Two sorted lists as one. */
function merged(one: readonly Span[], other: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  let at = 0;
  for (const span of one) {
    while (at < other.length && byPlace(other[at]!, span) < 0) all.push(other[at++]!);
    all.push(span);
  }
  while (at < other.length) all.push(other[at++]!);
  return all;
}
