import type { MatchSpace } from '../match/match-space.ts';
import type { PatternLists } from '../pattern/pattern-tree.ts';
import type { RegexCompiler } from '../regex/compile-regex.ts';
import { GuardList } from './guard-list.ts';
import { type ListFault, type PatternList, readPatterns } from './pattern-list.ts';

type OnFault = (fault: ListFault) => void;

/** Reads the phrases of rules and guards the way the caller wants them read. */
export class PatternReader {
  readonly #space: MatchSpace;
  readonly #regex: RegexCompiler | undefined;
  readonly #lists: PatternLists;
  readonly #areProven: boolean;

  /** `areProven`: the phrases were read before, so those of guards can wait until they are wanted. */
  constructor(space: MatchSpace, regex: RegexCompiler | undefined, lists: PatternLists, areProven: boolean) {
    this.#space = space;
    this.#regex = regex;
    this.#lists = lists;
    this.#areProven = areProven;
  }

  /** A field's phrases; each that cannot be read is told. */
  list(phrases: readonly string[], onFault?: OnFault): PatternList {
    const list = readPatterns(phrases, this.#regex, this.#lists);
    for (const fault of list.faults) onFault?.(fault);
    return list;
  }

  /** A guard's phrases, read now or, when they are proven, as soon as a match asks for them. */
  guardList(phrases: readonly string[], onFault: OnFault): GuardList {
    if (this.#areProven)
      return new GuardList(this.#space, () => readPatterns(phrases, this.#regex, this.#lists));
    const list = this.list(phrases, onFault);
    return new GuardList(this.#space, () => list);
  }
}
