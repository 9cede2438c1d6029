import type { Finding, Span } from '../engine/types.ts';

/** The languages whose words a rewritten sentence is held to. */
export type RewriteLanguage = 'en' | 'es' | 'fr' | 'de' | 'pt';

/** What kind of meaning a sentence may lose or gain when it is worded anew. */
export type FactKind =
  | 'number'
  | 'day'
  | 'name'
  | 'code'
  | 'refusal'
  | 'denial'
  | 'condition'
  | 'doubt'
  | 'promise';

/** Words that carry meaning, folded for comparing, with how they are written. */
export interface Fact {
  readonly kind: FactKind;
  readonly key: string;
  readonly words: string;
}

/** Why a rewritten sentence is not offered. `words` are what was lost, added or flagged. */
export interface RewriteProblem {
  readonly kind: 'empty' | 'same' | 'long' | 'not-a-sentence' | 'lost' | 'added' | 'flagged';
  readonly fact?: FactKind;
  readonly words?: string;
}

/** What a sentence is judged by besides itself. */
export interface RewriteContext {
  readonly language: RewriteLanguage;
  /** Where the wording stands that is to go: what it denies need not survive ("not my job"). Offsets of the sentence. */
  readonly flagged: readonly Span[];
  /** Checks a sentence by the rules in force. */
  readonly check: (text: string) => readonly Pick<Finding, 'ruleId' | 'severity' | 'text'>[];
}

/** A part of a sentence before and after: what stayed, what went, what came. */
export interface ChangedPart {
  readonly kind: 'kept' | 'gone' | 'new';
  readonly text: string;
}
