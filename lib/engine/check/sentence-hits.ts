import type { OwnedMarks, Searcher } from '../compile/searcher.ts';
import { reachOf } from '../marks/mark-matcher.ts';
import { MATCH_STRIDE } from '../match/phrase-matcher.ts';
import { attachedReach } from '../regex/attached-reach.ts';
import { STRIDE } from '../text/text-reader.ts';
import type { TextReading, Work } from '../types.ts';
import type { Candidate } from './candidate.ts';

const NONE: readonly number[] = [];
const HIT_STRIDE = 4;

/**
 * What one searcher found in each sentence of a draft. Hits are kept relative to their sentence (owner, from, to,
 * whether inside), so that those of sentences an edit did not touch stay good wherever the sentence has moved.
 */
export class SentenceHits {
  private readonly searcher: Searcher;
  /** By sentence; undefined where nobody has looked yet. */
  private readonly hits: (readonly number[] | undefined)[] = [];
  private marks: readonly OwnedMarks[] = [];
  private marksKnown = -1;
  private markedText = '';

  constructor(searcher: Searcher) {
    this.searcher = searcher;
  }

  /** Forgets `removed` sentences from `first` on and makes room for `added` new ones there. */
  replace(first: number, removed: number, added: number): void {
    const { hits } = this;
    // The commonest case, a text that is new as a whole, needs no moving about.
    if (removed === 0 && first === hits.length) hits.length += added;
    else hits.splice(first, removed, ...new Array<undefined>(added));
    if (first === 0) this.forgetFirst(removed === 0 ? added : 0);
    // Expressions see the marks against a sentence's first word, which an edit of the sentence before may have changed.
    const next = first + added;
    if (next < hits.length && this.searcher.regexes.length > 0) hits[next] = undefined;
  }

  /** Marks before a text's first word go with its first sentence, which may have changed and not the sentence itself. */
  private forgetFirst(old: number): void {
    const { hits } = this;
    if (hits.length > 0) hits[0] = undefined;
    if (old < hits.length) hits[old] = undefined;
  }

  /** To be called before `collect`, so that what new sentences call for is made ready all at once. */
  prepare(reading: TextReading): void {
    const { searcher, hits } = this;
    if (!searcher.prepare) return;
    searcher.prepare(
      reading,
      reading.sentences.filter((_, index) => hits[index] === undefined),
    );
  }

  /** Adds a sentence's hits to `found`, looking for them if nobody has. */
  collect(reading: TextReading, index: number, found: Candidate[], work: Work | undefined): void {
    const sentence = reading.sentences[index]!;
    let hits = this.hits[index];
    if (hits === undefined) {
      hits = this.look(reading, index, work);
      this.hits[index] = hits;
    }
    for (let i = 0; i < hits.length; i += HIT_STRIDE) {
      found.push({
        rule: hits[i]!,
        sentence: index,
        from: sentence.from + hits[i + 1]!,
        to: sentence.from + hits[i + 2]!,
        isInside: hits[i + 3] === 1,
      });
    }
  }

  private look(reading: TextReading, index: number, work: Work | undefined): readonly number[] {
    const { matcher, ownerOf, regexes } = this.searcher;
    const sentence = reading.sentences[index]!;
    const raw = matcher.match(reading, sentence, work);
    const marks = this.marksIn(reading);
    const written = marks.length === 0 ? NONE : lookForMarks(marks, reading, index);
    if (raw.length === 0 && regexes.length === 0 && written.length === 0) return NONE;
    const hits: number[] = [...written];
    const { tokens } = reading;
    for (let i = 0; i < raw.length; i += MATCH_STRIDE) {
      const start = raw[i + 1]!;
      const first = start < 0 ? ~start : start;
      const from = tokens[first * STRIDE]! - sentence.from;
      const to = tokens[(raw[i + 2]! - 1) * STRIDE + 1]! - sentence.from;
      hits.push(ownerOf[raw[i]!]!, from, to, start < 0 ? 1 : 0);
    }
    if (regexes.length > 0) this.lookForExpressions(reading, index, hits);
    return hits;
  }

  /** The marks worth looking for in a text: most of them it does not hold at all. */
  private marksIn(reading: TextReading): readonly OwnedMarks[] {
    const { marks } = this.searcher;
    if (marks.length === 0) return marks;
    if (this.markedText !== reading.text || this.marksKnown !== marks.length) {
      this.markedText = reading.text;
      this.marksKnown = marks.length;
      this.marks = marks.filter(({ matcher: { sign } }) => sign === undefined || reading.text.includes(sign));
    }
    return this.marks;
  }

  /** An expression sees one sentence at a time, so it keeps to the same bounds as a phrase. */
  private lookForExpressions(reading: TextReading, index: number, hits: number[]): void {
    const reach = attachedReach(reading, index);
    const stretch = reading.text.slice(reach.from, reach.to);
    const before = reach.from - reading.sentences[index]!.from;
    for (const { owner, match } of this.searcher.regexes)
      for (const { from, to } of match(stretch))
        if (to > from) hits.push(owner, before + from, before + to, 0);
  }
}

function lookForMarks(marks: readonly OwnedMarks[], reading: TextReading, index: number): readonly number[] {
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
