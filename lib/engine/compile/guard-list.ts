import type { PatternList } from './pattern-list.ts';
import { type Searcher, SearcherBuilder } from './searcher.ts';

/**
 * The phrases of one guard. They are made ready when a match first asks for them: most guards of a policy are never
 * asked in a day of drafts, and compiling them would be the larger part of what a page waits for.
 */
export class GuardList {
  private readonly read: () => PatternList;
  private built: Searcher | undefined;

  constructor(read: () => PatternList) {
    this.read = read;
  }

  /** The phrases, ready to be looked for. */
  get searcher(): Searcher {
    this.built ??= this.build();
    return this.built;
  }

  private build(): Searcher {
    const list = this.read();
    const builder = new SearcherBuilder(list.patterns.length);
    builder.add(list, 0);
    return builder.build();
  }
}
