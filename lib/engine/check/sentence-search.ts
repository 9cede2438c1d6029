import type { OwnedMarks, Searcher } from '../compile/searcher.ts';
import { reachOf } from '../marks/mark-matcher.ts';
import { MATCH_STRIDE } from '../match/phrase-matcher.ts';
import { attachedReach } from '../regex/attached-reach.ts';
import { STRIDE } from '../text/text-reader.ts';
import type { TextReading, Work } from '../types.ts';

/** A hit is four numbers in a row: owner, first and last offset from the sentence's beginning, whether it begins inside a word. */
export const HIT_STRIDE = 4;

const NONE: readonly number[] = [];
/** In a long text few sentences are looked at, the one that is typed; else one asks which marks the whole may hold. */
const FEW = 3;
const LONG = 4000;

/** Looks for all of one searcher in sentences of texts, one by one. */
export class SentenceSearch {
  readonly #searcher: Searcher;
  #marks: readonly OwnedMarks[] = [];
  #text = '';
  #looked = 0;

  constructor(searcher: Searcher) {
    this.#searcher = searcher;
  }

  /** What stands in a sentence: hits relative to it, in no order. */
  look(reading: TextReading, index: number, work: Work | undefined): readonly number[] {
    const { matcher, regexes, marks } = this.#searcher;
    const raw = matcher.match(reading, reading.sentences[index]!, work);
    const written = marks.length === 0 ? NONE : lookForMarks(this.#marksIn(reading), reading, index);
    if (raw.length === 0 && regexes.length === 0) return written;
    const hits = [...written];
    this.#takePhrases(raw, reading, index, hits);
    if (regexes.length > 0) this.#lookForExpressions(reading, index, hits);
    return hits;
  }

  #takePhrases(raw: readonly number[], reading: TextReading, index: number, hits: number[]): void {
    const { tokens } = reading;
    const base = reading.sentences[index]!.from;
    for (let i = 0; i < raw.length; i += MATCH_STRIDE) {
      const start = raw[i + 1]!;
      const from = tokens[(start < 0 ? ~start : start) * STRIDE]! - base;
      const to = tokens[(raw[i + 2]! - 1) * STRIDE + 1]! - base;
      hits.push(this.#searcher.ownerOf[raw[i]!]!, from, to, start < 0 ? 1 : 0);
    }
  }

  /** The marks worth looking for in a text: most of them it does not hold at all. */
  #marksIn({ text }: TextReading): readonly OwnedMarks[] {
    if (this.#text !== text) {
      this.#text = text;
      this.#looked = text.length < LONG ? FEW - 1 : 0;
    }
    this.#looked++;
    if (this.#looked < FEW) return this.#searcher.marks;
    if (this.#looked === FEW)
      this.#marks = this.#searcher.marks.filter(({ matcher }) => matcher.mayBeIn?.(text) ?? true);
    return this.#marks;
  }

  /** An expression sees one sentence at a time, so it keeps to the same bounds as a phrase. */
  #lookForExpressions(reading: TextReading, index: number, hits: number[]): void {
    const { sentences, text } = reading;
    const reach = attachedReach(reading, index);
    const stretch = text.slice(reach.from, reach.to);
    // An edit up to there has this sentence read anew as well (`LOOKS_AHEAD` in text/edit-reader.ts).
    const behind = text.slice(reach.to, (sentences[index + 1]?.from ?? -1) + 1);
    const before = reach.from - sentences[index]!.from;
    for (const { owner, match } of this.#searcher.regexes)
      for (const { from, to } of match(stretch, behind))
        if (to > from) hits.push(owner, before + from, before + to, 0);
  }
}

function lookForMarks(marks: readonly OwnedMarks[], reading: TextReading, index: number): readonly number[] {
  if (marks.length === 0) return NONE;
  const sentence = reading.sentences[index]!;
  const reach = reachOf(reading, index);
  let hits: number[] | undefined;
  for (const { owner, matcher } of marks)
    for (const { from, to } of matcher.find(reading, sentence, reach.from, reach.to)) {
      hits ??= [];
      hits.push(owner, from - sentence.from, to - sentence.from, 0);
    }
  return hits ?? NONE;
}
