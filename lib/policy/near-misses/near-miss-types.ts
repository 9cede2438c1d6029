import type { NamedGuards, NamedLists, Rule, Span } from '../../engine/types.ts';
import type { PolicyProblem } from '../problem.ts';

/** A rule that is being written: as soon as it has a phrase it can be tried. */
export type RuleInWriting = Pick<Rule, 'phrases'> & Partial<Omit<Rule, 'phrases'>>;

/** The names that a rule may use. */
export interface PreviewNames {
  readonly guards?: NamedGuards | undefined;
  readonly lists?: NamedLists | undefined;
  /** Of the policy; English where it is not said. */
  readonly language?: string | undefined;
}

/** Where the rule fires in one of the sentences. */
export interface PreviewFinding extends Span {
  /** Index of the sentence. */
  readonly sentence: number;
  readonly text: string;
  /** The pattern that matched, e.g. `phrases[1]`; undefined where that cannot be told. */
  readonly field?: string | undefined;
  /** The sentence with the first alternative in the place of the words; undefined where there is none. */
  readonly instead?: string | undefined;
}

/** What kept words from being flagged. */
export type NearMissKind =
  /** The pattern matches; this stopped it. */
  | 'guard'
  | 'only'
  | 'where'
  | 'skip'
  /** The pattern nearly matches; this is different. */
  | 'other-word'
  | 'other-form'
  | 'other-case'
  | 'extra-words'
  | 'missing-word'
  | 'border'
  | 'not-at-opening'
  | 'not-at-end';

/** Words that nearly are what the rule looks for, and what stopped it. */
export interface NearMiss extends Span {
  readonly sentence: number;
  readonly text: string;
  readonly kind: NearMissKind;
  /** The pattern, e.g. `phrases[1]`. */
  readonly field: string;
  /** Where in the sentence the difference stands, where it stands anywhere. */
  readonly at?: Span | undefined;
  readonly what: string;
  readonly mend: string;
  /** What to write in the place of the pattern so that it matches; undefined where that is not to be said. */
  readonly pattern?: string | undefined;
}

/** One pattern of the rule that cannot be used. */
export interface PatternFieldProblem extends PolicyProblem {
  /** e.g. `unless[0]`. */
  readonly field: string;
  readonly pattern: string;
  /** Offset in the pattern, in UTF-16 units. */
  readonly at: number;
}

/** How a rule that is being written does on some sentences. */
export interface PatternPreview {
  readonly findings: readonly PreviewFinding[];
  /** The nearest of each sentence and pattern; none for sentences that hold nothing like the rule. */
  readonly nearMisses: readonly NearMiss[];
  readonly problems: readonly PatternFieldProblem[];
}
