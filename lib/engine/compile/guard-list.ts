import type { MatchSpace } from '../match/match-space.ts';
import type { PatternList } from './pattern-list.ts';
import { PatternSearcher, type Searcher } from './searcher.ts';

/**
 * The phrases of one guard. They are made ready when a match first asks for them: most guards of a policy are never
 * asked in a day of drafts, and compiling them would be the larger part of what a page waits for.
 */
export class GuardList {
  readonly #space: MatchSpace;
  readonly #read: () => PatternList;
  #built: Searcher | undefined;

  constructor(space: MatchSpace, read: () => PatternList) {
    this.#space = space;
    this.#read = read;
  }

  /** The phrases, ready to be looked for. */
  get searcher(): Searcher {
    this.#built ??= this.#build();
    return this.#built;
  }

  #build(): Searcher {
    const list = this.#read();
    const searcher = new PatternSearcher(this.#space, list.patterns.length);
    searcher.add(list, 0);
    return searcher;
  }
}
