import type { Policy } from '../../policy/schema.ts';
import type { EnvelopeReading } from '../../policy/signing/signing-types.ts';
import type { HeldKeys } from '../../policy/subscription/held-keys.ts';
import { judgeRevision, type KeptRevision } from '../../policy/subscription/judge-revision.ts';
import { dayOf } from './day.ts';
import type { EndedSubscription } from './ended-subscriptions.ts';
import type { JudgedBy } from './judge-policy.ts';
import type { LayersReading } from './kept-layers.ts';
import type { Subscription } from './kept-subscriptions.ts';
import { keptRevision, policyIn } from './take-revision.ts';

// Whoever can have an agent open another address could lead back to an older revision of a policy, or have two of its
// revisions in force at once. So what is known of it from one address counts for all of them.

/** All that is known of policies from other addresses than the one that was opened. */
export interface OtherAddresses {
  readonly subscriptions: readonly Subscription[];
  readonly ended: readonly EndedSubscription[];
  readonly kept: LayersReading;
}

/** How a policy that came stands to those that come from elsewhere. */
export type Elsewhere =
  | {
      readonly ok: true;
      /** The subscription that it takes the place of: the same policy, by the same publisher or their heir. */
      readonly moves: Subscription | null;
      /** One of the same id, by another publisher. */
      readonly namesake: Subscription | null;
    }
  | {
      readonly ok: false;
      readonly refusal: 'rollback' | 'wrong-key' | 'managed';
      readonly what: string;
      readonly mend: string;
    };

/** All but those of the address at hand. @param id that of its address */
export function otherAddresses(
  id: string,
  subscriptions: readonly Subscription[],
  ended: readonly EndedSubscription[],
  kept: LayersReading,
): OtherAddresses {
  return {
    subscriptions: subscriptions.filter((each) => each.id !== id),
    ended: ended.filter((each) => each.id !== id),
    kept,
  };
}

/** Judges what came against what comes, or came, from other addresses. Of what nobody signed nothing is known. */
export function judgeElsewhere(
  reading: EnvelopeReading,
  policy: Policy,
  { subscriptions, ended, kept }: OtherAddresses,
  by: Pick<JudgedBy, 'needsSignature' | 'now'>,
): Elsewhere {
  const named = subscriptions.filter(({ policyId, pinned }) => policyId === policy.id && pinned !== null);
  const same = named.filter((each) => isOfSamePublisher(each, reading));
  const known: KeptRevision[] = [
    ...same.map((each) => ({ ...keptRevision(each, policyIn(kept, each.id)), from: placeOf(each) })),
    ...ended
      .filter((each) => each.policyId === policy.id && isOfSamePublisher(each, reading))
      .map((each) => ({ ...keptRevision(each, undefined), hasEnded: true })),
  ];
  for (const revision of known) {
    const judged = judgeRevision(revision, reading, policy, dayOf(by.now), by.needsSignature);
    if (!judged.ok && (judged.refusal === 'rollback' || judged.refusal === 'wrong-key'))
      return { ...judged, refusal: judged.refusal };
  }
  const given = same.find((each) => each.by.managed);
  if (given !== undefined) return { ok: false, refusal: 'managed', ...givenFrom(given) };
  return { ok: true, moves: same[0] ?? null, namesake: named.find((each) => !same.includes(each)) ?? null };
}

/** The key that is trusted signed it, or handed over to the one that did; or one did that was replaced since. */
function isOfSamePublisher({ pinned, former = [] }: HeldKeys, reading: EnvelopeReading): boolean {
  if (reading.kind !== 'signed' || pinned === null) return false;
  const { fingerprint, heirOf } = reading;
  return fingerprint === pinned || heirOf.includes(pinned) || former.includes(fingerprint);
}

function givenFrom(given: Subscription) {
  return {
    what: `your organisation gives you this policy already, from ${placeOf(given)}.`,
    mend: 'Keep that one, or ask whoever looks after your browsers.',
  };
}

const placeOf = ({ address }: Pick<Subscription, 'address'>) => address.replace(/^https:\/\//, '');
