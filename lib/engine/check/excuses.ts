import type { CompiledGuard } from '../compile/compiled-rules.ts';
import type { GuardList } from '../compile/guard-list.ts';
import type { TextReading, Work } from '../types.ts';
import type { Candidate } from './candidate.ts';
import type { DraftHits } from './draft-hits.ts';
import { SkippedParts } from './drop-skipped.ts';
import { GuardPlaces } from './guard-places.ts';
import { isExcused } from './near-guard.ts';

const NOWHERE = new GuardPlaces([]);

/** What guards have to say about the matches in one text; each guard is looked for in a sentence when it is first asked. */
export class Excuses {
  readonly #reading: TextReading;
  readonly #hits: DraftHits;
  readonly #work: Work | undefined;
  readonly #skipped: SkippedParts;
  /** By list and sentence. */
  readonly #places = new Map<GuardList, Map<number, GuardPlaces>>();
  readonly #anywhere = new Map<GuardList, boolean>();

  constructor(reading: TextReading, hits: DraftHits, work: Work | undefined) {
    this.#reading = reading;
    this.#hits = hits;
    this.#work = work;
    this.#skipped = new SkippedParts(reading);
  }

  /** Whether the guard makes the match innocent. */
  excuse(match: Candidate, guard: CompiledGuard): boolean {
    const { list, within } = guard;
    if (within === 'draft') return this.#isAnywhere(list);
    const sentence = within === 'next-sentence' ? match.sentence + 1 : match.sentence;
    const places = this.#placesIn(list, sentence);
    return places !== NOWHERE && isExcused(guard, match, places, this.#reading);
  }

  #isAnywhere(list: GuardList): boolean {
    let isThere = this.#anywhere.get(list);
    if (isThere === undefined) {
      isThere = this.#reading.sentences.some((_, sentence) => this.#placesIn(list, sentence) !== NOWHERE);
      this.#anywhere.set(list, isThere);
    }
    return isThere;
  }

  #placesIn(list: GuardList, sentence: number): GuardPlaces {
    if (sentence >= this.#reading.sentences.length) return NOWHERE;
    let bySentence = this.#places.get(list);
    if (!bySentence) {
      bySentence = new Map();
      this.#places.set(list, bySentence);
    }
    let places = bySentence.get(sentence);
    if (!places) {
      const found = this.#hits.excuses(list, sentence, this.#reading, this.#work);
      const own = found.length === 0 ? found : found.filter((place) => !this.#skipped.touches(place));
      places = own.length === 0 ? NOWHERE : new GuardPlaces(own);
      bySentence.set(sentence, places);
    }
    return places;
  }
}
