import type { Level } from '../../policy/layers/layer-types.ts';
import type { Policy } from '../../policy/schema.ts';
import type { EnvelopeReading, Fingerprint, Refusal } from '../../policy/signing/signing-types.ts';

/** What keeps a downloaded policy out: what is wrong with it, or that there is no room to keep it. */
export type SubscriptionTrouble = Refusal | 'not-stored';

/** Why the last look at an address did not help, said for people. The last good copy stays in force. */
export interface SubscriptionProblem {
  readonly kind: SubscriptionTrouble;
  /** ms since the epoch. */
  readonly at: number;
  readonly what: string;
  readonly mend: string;
}

/** What is different in the revision that came last. */
export interface RevisionChange {
  /** In the words of the policy's owner. */
  readonly note?: string | undefined;
  /** Numbers of rules. */
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** When it came, ms since the epoch. */
  readonly at: number;
}

/** How a subscription stands. All times in ms since the epoch. */
export interface SubscriptionView {
  readonly id: string;
  readonly address: string;
  /** The name of the policy; of its host until it first came. */
  readonly name: string;
  readonly level: Level;
  /** The key that is pinned; null where none is, which is to be said wherever the policy is. */
  readonly fingerprint: Fingerprint | null;
  /** The revision in force; null until the first good one came. */
  readonly revision: number | null;
  /** When its host last answered with what is in force, or with a good new revision. */
  readonly lastGood: number | null;
  readonly lastTried: number | null;
  /** When it is looked for next. */
  readonly next: number;
  /** How often in a row the host could not be reached. */
  readonly failures: number;
  readonly problem: SubscriptionProblem | null;
  readonly changed: RevisionChange | null;
  /** Given by the administrator: the agent cannot take it away. */
  readonly managed: boolean;
}

/** A policy that was looked at, before anybody said yes to it. Nothing was changed yet. */
export interface PreviewedPolicy {
  readonly ok: true;
  readonly address: string;
  readonly policy: Policy;
  /** Whose key signed it; null where nobody's did. */
  readonly fingerprint: Fingerprint | null;
  /** The link named a key, and this one is it or its proven heir. */
  readonly isExpectedKey: boolean;
  /** It is the key that is trusted for this address already, or its proven heir. */
  readonly isKnownKey: boolean;
  /** The key that is trusted for this address now and that the yes would give up; null where it gives up none. */
  readonly replaces: Fingerprint | null;
  /** Past its last day, though it goes on. */
  readonly isPastItsDay: boolean;
  /** The revision that is in force from the same address already. */
  readonly subscribed: { readonly id: string; readonly revision: number | null } | null;
  /**
   * The same policy, by the same publisher, comes from another address already: the yes ends that subscription, and the
   * policy comes from here from then on. Null where there is none.
   */
  readonly moves: { readonly id: string; readonly address: string; readonly revision: number } | null;
  /** A policy of the same id that another publisher signs, and that stays in force beside this one; null for none. */
  readonly namesake: { readonly name: string; readonly address: string } | null;
  /** As the policy itself says, else `team`; of what an agent brings at most `team` where anything is managed. */
  readonly level: Level;
  /** What came, for `subscribe`; opaque to all others. */
  readonly came: Came;
}

/** What was downloaded: kept with a preview so that what was shown is what is taken. */
export interface Came {
  /** What the file was found to be. */
  readonly reading: EnvelopeReading;
  /** The key that the link named; null where it named none. */
  readonly expected: Fingerprint | null;
  /** SHA-256 of the bytes as they came, hex. */
  readonly digest: string;
  /** How long it stays fresh, in ms, as its host says. */
  readonly fresh: number;
}

/** Why an address cannot be subscribed to. */
export interface RefusedPreview {
  readonly ok: false;
  /**
   * `no-address`: it is none, or not an https one; `not-stored`: the browser does not tell what it keeps; `managed`: it is
   * not for agents to bring policies.
   */
  readonly refusal: SubscriptionTrouble | 'no-address' | 'managed';
  readonly what: string;
  readonly mend: string;
  /**
   * The host did not answer us, perhaps only because it does not say that pages of others may read it: offer a button
   * that calls `allowHost(address)` within its click, then preview again.
   */
  readonly mayNeedAccess: boolean;
}

export type Preview = PreviewedPolicy | RefusedPreview;

/** What became of a wish of the agent; `managed`: it is the administrator's, and stays. */
export type SubscriptionOutcome =
  | { readonly ok: true; readonly id: string }
  | {
      readonly ok: false;
      readonly refusal: SubscriptionTrouble | 'managed';
      readonly what: string;
      readonly mend: string;
    };
