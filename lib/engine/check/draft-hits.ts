import type { CompiledRules } from '../compile/compiled-rules.ts';
import type { GuardList } from '../compile/guard-list.ts';
import type { TextReading, Work } from '../types.ts';
import type { Candidate } from './candidate.ts';
import { pushHits, SentenceHits } from './sentence-hits.ts';
import { SentenceSearch } from './sentence-search.ts';

/** All that was found so far in one draft: the rules' phrases, and those of the guards that were asked. */
export class DraftHits {
  readonly #rules: SentenceHits;
  readonly #guards = new Map<GuardList, SentenceHits>();
  readonly #isOnce: boolean;
  #sentences = 0;

  /** `isOnce`: the draft will not be read again, so nothing of guards need be kept. */
  constructor(compiled: CompiledRules, isOnce = false) {
    this.#rules = new SentenceHits(compiled.searcher);
    this.#isOnce = isOnce;
  }

  /** The draft was read anew but for its first `before` and last `after` sentences. */
  replace(before: number, after: number, now: number): void {
    const removed = this.#sentences - before - after;
    const added = now - before - after;
    this.#sentences = now;
    this.#rules.replace(before, removed, added);
    for (const hits of this.#guards.values()) hits.replace(before, removed, added);
  }

  /** Every match of every rule's phrases, by start. */
  candidates(reading: TextReading, work: Work | undefined): Candidate[] {
    const found: Candidate[] = [];
    this.#rules.prepare(reading);
    for (let i = 0; i < reading.sentences.length; i++) this.#rules.collect(reading, i, found, work);
    return byStart(found);
  }

  /** Where a guard's phrases stand in a sentence, by start. */
  excuses(list: GuardList, sentence: number, reading: TextReading, work: Work | undefined): Candidate[] {
    const found: Candidate[] = [];
    if (this.#isOnce) {
      const hits = new SentenceSearch(list.searcher).look(reading, sentence, work);
      pushHits(hits, reading.sentences[sentence]!.from, sentence, found);
    } else this.#kept(list).collect(reading, sentence, found, work);
    return byStart(found);
  }

  #kept(list: GuardList): SentenceHits {
    let hits = this.#guards.get(list);
    if (!hits) {
      hits = new SentenceHits(list.searcher);
      hits.replace(0, 0, this.#sentences);
      this.#guards.set(list, hits);
    }
    return hits;
  }
}

function byStart(found: Candidate[]): Candidate[] {
  return found.length > 1 ? found.sort((a, b) => a.from - b.from) : found;
}
