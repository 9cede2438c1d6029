import type { Searcher } from '../compile/searcher.ts';
import type { TextReading, Work } from '../types.ts';
import type { Candidate } from './candidate.ts';
import { HIT_STRIDE, SentenceSearch } from './sentence-search.ts';

/**
 * What one searcher found in each sentence of a draft. Hits are kept relative to their sentence, so that those of
 * sentences an edit did not touch stay good wherever the sentence has moved.
 */
export class SentenceHits {
  readonly #searcher: Searcher;
  /** By sentence; undefined where nobody has looked yet. */
  readonly #hits: (readonly number[] | undefined)[] = [];
  readonly #search: SentenceSearch;

  constructor(searcher: Searcher) {
    this.#searcher = searcher;
    this.#search = new SentenceSearch(searcher);
  }

  /** Forgets `removed` sentences from `first` on and makes room for `added` new ones there. */
  replace(first: number, removed: number, added: number): void {
    const hits = this.#hits;
    // The commonest case, a text that is new as a whole, needs no moving about.
    if (removed === 0 && first === hits.length) hits.length += added;
    else hits.splice(first, removed, ...new Array<undefined>(added));
    if (first === 0) this.#forgetFirst(removed === 0 ? added : 0);
    // Expressions see the marks against a sentence's first word, which an edit of the sentence before may have changed.
    const next = first + added;
    if (next < hits.length && this.#searcher.regexes.length > 0) hits[next] = undefined;
  }

  /** Marks before a text's first word go with its first sentence, which may have changed and not the sentence itself. */
  #forgetFirst(old: number): void {
    const hits = this.#hits;
    if (hits.length > 0) hits[0] = undefined;
    if (old < hits.length) hits[old] = undefined;
  }

  /** To be called before `collect`, so that what new sentences call for is made ready all at once. */
  prepare(reading: TextReading): void {
    const searcher = this.#searcher;
    const hits = this.#hits;
    if (!searcher.prepare) return;
    searcher.prepare(
      reading,
      reading.sentences.filter((_, index) => hits[index] === undefined),
    );
  }

  /** Adds a sentence's hits to `found`, looking for them if nobody has. */
  collect(reading: TextReading, index: number, found: Candidate[], work: Work | undefined): void {
    let hits = this.#hits[index];
    if (hits === undefined) {
      hits = this.#search.look(reading, index, work);
      this.#hits[index] = hits;
    }
    pushHits(hits, reading.sentences[index]!.from, index, found);
  }
}

/** Adds hits of a sentence, which begins at `base`, as candidates. */
export function pushHits(hits: readonly number[], base: number, sentence: number, found: Candidate[]): void {
  for (let i = 0; i < hits.length; i += HIT_STRIDE) {
    found.push({
      rule: hits[i]!,
      sentence,
      from: base + hits[i + 1]!,
      to: base + hits[i + 2]!,
      isInside: hits[i + 3] === 1,
    });
  }
}
