import type { RuleSet, Severity } from '../../engine/types.ts';

// The words of a backtest: what a policy would have flagged in replies that were sent long ago. All of it lives in
// memory only; of the replies themselves nothing stays but the few examples.

/** A policy to try on past replies: rules with the names that people see. */
export interface BacktestPolicy extends RuleSet {
  readonly name: string;
  readonly revision?: number | undefined;
  readonly rules: readonly (RuleSet['rules'][number] & { readonly name?: string | undefined })[];
}

/** Where a reply stands: its file and the line in which it begins, from 1. */
export interface ReplyPlace {
  readonly file: string;
  readonly line: number;
}

/** A sentence or two round flagged words; `from` and `to` are those words' place in `text`. */
export interface ReplyExample extends ReplyPlace {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** How often one rule fired. */
export interface RuleTally {
  readonly ruleId: string;
  readonly name: string;
  readonly category: string;
  readonly severity: Severity;
  /** How many places it flagged. */
  readonly fires: number;
  /** In how many replies. */
  readonly replies: number;
  /** At most `EXAMPLES_MOST`, spread over all replies that it flagged, no two alike. */
  readonly examples: readonly ReplyExample[];
}

/** What one policy flags in all replies. */
export interface BacktestTally {
  readonly policy: { readonly name: string; readonly revision?: number | undefined };
  /** How many replies were read. */
  readonly replies: number;
  /** In how many of them something is flagged. */
  readonly flagged: number;
  /** How many places are flagged. */
  readonly fires: number;
  /** By severity: places, and replies in which it is the worst. */
  readonly severities: Readonly<Record<Severity, { readonly fires: number; readonly replies: number }>>;
  /** Every rule that runs, in the order of the policy; those that never fired as well. */
  readonly rules: readonly RuleTally[];
}

/** How one rule does in two policies. */
export interface RuleDifference {
  readonly ruleId: string;
  readonly name: string;
  readonly category: string;
  /** As it is after the change; as it was, where the rule is gone. */
  readonly severity: Severity;
  /** Places it flags before and after; null where the policy has no such rule. */
  readonly before: number | null;
  readonly after: number | null;
  /** Places that nothing flagged before. */
  readonly added: number;
  /** Places that it flagged before and that nothing flags now. */
  readonly gone: number;
  /** Places flagged before and after, now by this rule in another's stead or with another severity. */
  readonly changed: number;
  readonly addedExamples: readonly ReplyExample[];
  readonly goneExamples: readonly ReplyExample[];
}

/** What a change of policy does to the same replies. */
export interface BacktestComparison {
  /** Places flagged that were not, and replies that have any. */
  readonly added: number;
  readonly addedReplies: number;
  /** Places no longer flagged, and replies that have any. */
  readonly gone: number;
  readonly goneReplies: number;
  /** Places flagged by both, by another rule or with another severity. */
  readonly changed: number;
  /** Rules with any difference, the largest first. */
  readonly rules: readonly RuleDifference[];
}

/** All that a backtest found. */
export interface BacktestOutcome {
  readonly tally: BacktestTally;
  /** With a policy to compare with: what that one flags, and how the two differ. */
  readonly before?: BacktestTally | undefined;
  readonly comparison?: BacktestComparison | undefined;
}
