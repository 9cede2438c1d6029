import type { Alternative, NamedGuards, NamedLists, Rule, Severity } from '../../engine/types.ts';
import type { PolicyLocks, PolicySettings } from '../governance-shape.ts';
import type { PolicyRecovery } from '../recovery/recovery-shape.ts';
import type { Policy } from '../schema.ts';

// The words by which policies are laid over each other: packs ← organisation ← team ← personal. README.md in the
// folder above says who may override what.

/** Whose a policy is, the strongest first. */
export const LEVELS = ['organisation', 'team', 'personal'] as const;
export type Level = (typeof LEVELS)[number];

/** Who brings a policy to a browser; whoever it is, and not the policy's own text, decides how much it may say. */
export type Bringer = 'management' | 'subscription' | 'file';

/** One policy in force, with whose it is. */
export interface Layer {
  /** Tells it from all others: `managed:0`, a subscription's id, `file` or `own`. */
  readonly id: string;
  readonly level: Level;
  readonly policy: Policy;
  /**
   * Who brought it: management, or an agent by a subscription or a file. What an agent brought stands below all that
   * management gives at its level. Not said where nobody in particular did.
   */
  readonly by?: Bringer | undefined;
  /** Tells it for people from one of the same name and id: a file's name, or the beginning of a fingerprint. */
  readonly origin?: string | undefined;
  /** Its name for people, where another in force has the same; made where they are laid over each other. */
  readonly title?: string | undefined;
  /** It sets and locks, but is no policy that the whole could be known by: what a browser's management says itself. */
  readonly isBare?: true;
}

/** A pack that ships, known by its id; its rules are in every page already and are never copied. */
export interface PackRules {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly language: string;
  readonly rules: readonly PackRule[];
  readonly guards?: NamedGuards | undefined;
  readonly lists?: NamedLists | undefined;
}

/** A rule as a pack holds it: what an engine needs, and what people see of it. */
export interface PackRule extends Rule {
  readonly name?: string | undefined;
  readonly source?: string | undefined;
}

/** Whose rule it is, and whether it may be changed below. */
export interface RuleProvenance {
  /** The name of the policy that holds the rule. */
  readonly policy: string;
  readonly level: Level | 'pack';
  /** The name of the policy that locked it. */
  readonly lockedBy?: string | undefined;
  /** Whose that policy is. */
  readonly lockedAt?: Level | undefined;
  /** The name of the policy that changed it last. */
  readonly changedBy?: string | undefined;
}

/** What is different in one rule of a pack. What is not said is as in the pack. */
export interface PackChange {
  readonly off?: boolean | undefined;
  readonly severity?: Severity | undefined;
  readonly why?: string | undefined;
  readonly alternatives?: readonly Alternative[] | undefined;
  /** In place of the pack's own `exempt`: the names of guards that this rule has beside its own. */
  readonly exempt?: readonly string[] | undefined;
  /** How firm it stands on its words, see `Rule`; as all rules of the pack when not said. */
  readonly firm?: number | undefined;
  readonly from: RuleProvenance;
}

/** A pack in use with what is different in it, by the rule's id; the rest of it stays where it is. */
export interface PackInUse {
  readonly id: string;
  readonly revision: number;
  readonly changes: Readonly<Record<string, PackChange>>;
  /** Names of guards, among `guards` of the merged policy, that its rules have beside their own. */
  readonly exempt: readonly string[];
  /** How firm its rules stand on their words, see `Rule`. */
  readonly firm?: number | undefined;
  /** Where all of its rules come from that have no change. */
  readonly from: RuleProvenance;
}

/** A rule of a layer as it applies in the end. */
export interface MergedRule extends Rule {
  readonly name: string;
  readonly source?: string | undefined;
  /** That of its policy. */
  readonly language: string;
  readonly from: RuleProvenance;
}

/** Something a lower policy wanted and did not get, or two wanted differently. */
export interface MergeNote {
  /** The layer whose wish it was. */
  readonly layer: string;
  readonly what: string;
  readonly mend: string;
}

export type LockedSetting = NonNullable<PolicyLocks['settings']>[number];

/** How settings stand in the end. */
export interface MergedSettings extends PolicySettings {
  /** By setting, the name of the policy that locked it. */
  readonly locked: Readonly<Partial<Record<LockedSetting, string>>>;
  readonly setBy: SetBy;
}

/** The names of the policies by which settings stand as they do, locked or not. */
export interface SetBy {
  /** By product or host that is on or off. */
  readonly sites?: Readonly<Record<string, string>> | undefined;
  readonly sendGuard?: string | undefined;
  readonly ownRules?: string | undefined;
  readonly rewriting?: string | undefined;
  readonly retention?: string | undefined;
}

/** All policies in force as one. */
export interface MergedPolicy {
  /** By which the whole is known: the strongest policy, or the pack where there is none. */
  readonly head: { readonly id: string; readonly name: string; readonly revision: number };
  readonly packs: readonly PackInUse[];
  /** Those of the strongest level first. */
  readonly rules: readonly MergedRule[];
  readonly guards: NamedGuards;
  readonly lists: NamedLists;
  readonly recovery: PolicyRecovery | undefined;
  readonly settings: MergedSettings;
  /** Ids of the layers that do not count, for agents are to have no rules of their own. */
  readonly barred: readonly string[];
  readonly notes: readonly MergeNote[];
}
