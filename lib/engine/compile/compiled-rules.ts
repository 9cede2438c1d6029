import type { LanguageWords } from '../language/language-words.ts';
import type { MatchSpace } from '../match/match-space.ts';
import type { Rule, Within } from '../types.ts';
import type { GuardList } from './guard-list.ts';
import type { Searcher } from './searcher.ts';

/** A guard's phrases laid beside a rule's match; several rules may share the list. */
export interface CompiledGuard {
  /** Its name, or the field of the rule it stands in: `unless`, `unlessNear[0].phrases`. */
  readonly name: string;
  readonly list: GuardList;
  readonly within: Within;
  readonly words: number;
}

/** Rules ready to check any number of texts; opaque, and safe to share. */
export interface CompiledRules {
  readonly rules: readonly Rule[];
  /** Finds the rules' own phrases; an owner is a rule's index. */
  readonly searcher: Searcher;
  /** By rule: what excuses it. */
  readonly guardsOf: readonly (readonly CompiledGuard[])[];
  /** The words they share, and the sentence they last looked at. */
  readonly space: MatchSpace;
  /** Of the rules' language, where it is not English. */
  readonly words?: LanguageWords | undefined;
}
