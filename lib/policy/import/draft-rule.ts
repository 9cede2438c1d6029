import type { PolicyRule } from '../schema.ts';

/** One thing of the source that a rule looks for. */
export interface DraftEntry {
  /** As the source has it, for people. */
  readonly label: string;
  /** In our phrase language, or `/…/`. */
  readonly phrases: readonly string[];
  /** Where it is one, the bare expression, which may be joined with others into one. */
  readonly expression?: string | undefined;
  /** Texts that it should find; one of them must be found. */
  readonly samples: readonly string[];
}

/** A rule on its way in: all but its proof. */
export interface DraftRule {
  /** The place in the source, e.g. `Acme/Terms.yml` or `row 12`. */
  readonly where: string;
  /** Tells the row or rule of the source: several rules may come of one. */
  readonly origin: string;
  readonly rule: Omit<PolicyRule, 'phrases' | 'examples'>;
  readonly entries: readonly DraftEntry[];
  /** Sentences that it must leave alone, as far as the source names any. */
  readonly passes: readonly string[];
  /** Sentences of the source's own that it must flag. */
  readonly flags?: readonly string[] | undefined;
  /** Whether expressions heed case when they are joined. */
  readonly ignoreCase: boolean;
}
