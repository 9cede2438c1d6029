import type { Fingerprint, Refusal } from '../../lib/policy/signing/signing-types.ts';
import type { PolicySummary } from '../../lib/policy/subscription/policy-summary.ts';

/** Whose signature a policy bears, and how sure one may be. */
export type Trust =
  | { readonly kind: 'unsigned' }
  /** Nobody named a key: whose it is, is for the agent to compare. */
  | { readonly kind: 'signed'; readonly fingerprint: Fingerprint }
  /** `expected`: the link named this key; `heir`: it named one that handed over to this one. */
  | { readonly kind: 'expected' | 'heir'; readonly fingerprint: Fingerprint }
  /** The link names no key; this one is trusted for the address already, or took over from the one that was. */
  | { readonly kind: 'known'; readonly fingerprint: Fingerprint }
  /** Another key is trusted for the address (`instead`), and never handed over to this one. */
  | { readonly kind: 'otherKey'; readonly fingerprint: Fingerprint; readonly instead: Fingerprint };

/** A policy that was read, before anybody said yes. */
export interface PolicyOffer {
  readonly address: string;
  readonly host: string;
  readonly summary: PolicySummary;
  readonly trust: Trust;
  /** The revision from this address that is in force already; null where none came yet. */
  readonly subscribed: { readonly revision: number | null } | null;
  /** The same policy comes from there so far; the yes ends that. */
  readonly moves: { readonly address: string; readonly revision: number } | null;
  /** Another publisher's policy of the same id, which stays beside this one. */
  readonly namesake: { readonly name: string; readonly address: string } | null;
}

/** Why a policy was not taken. */
export interface OfferRefusal {
  readonly kind: Refusal | 'no-address' | 'not-stored' | 'managed';
  readonly what: string;
  readonly mend: string;
}

/** What the page shows. */
export type SubscribeView =
  /** No link yet. */
  | { readonly kind: 'ask'; readonly problem: OfferRefusal | null }
  | { readonly kind: 'looking'; readonly host: string }
  | {
      readonly kind: 'refused';
      readonly host: string;
      readonly refusal: OfferRefusal;
      /** The browser may allow us to read from the host, which might help. */
      readonly mayNeedAccess: boolean;
    }
  | {
      readonly kind: 'offer';
      readonly offer: PolicyOffer;
      readonly isBusy: boolean;
      /** The yes did not work; nothing was changed by it. */
      readonly trouble: OfferRefusal | null;
    }
  | { readonly kind: 'subscribed'; readonly name: string; readonly host: string }
  | { readonly kind: 'declined'; readonly name: string };

export interface SubscribeActions {
  /** Reads what a link or address names; changes nothing. */
  look(link: string): void;
  /** Asks the browser for the host within the click, then looks again. */
  allowHost(): void;
  again(): void;
  subscribe(): void;
  decline(): void;
  openSettings(): void;
}
