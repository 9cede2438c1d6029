import type { Level } from '../../policy/layers/layer-types.ts';
import { withFormer } from '../../policy/subscription/held-keys.ts';
import type { LayersChange } from './change-layers.ts';
import { type EndedSubscription, endedItem, withoutEnded } from './ended-subscriptions.ts';
import type { Subscription } from './kept-subscriptions.ts';
import { inForce, type Taken } from './take-revision.ts';
import { dropped } from './unsubscribe.ts';

/** The subscription with what is known from the address that it leaves. */
export function moved(wanted: Subscription, left: Subscription | null): Subscription {
  if (left === null) return wanted;
  const { former, policyId, name, revision, changed } = left;
  return {
    ...wanted,
    ...{ policyId, name, revision, changed },
    former: withFormer(former, wanted.former ?? []),
  };
}

/** A change with which a subscription ends as well. */
export function withDropped(change: LayersChange, { id }: Subscription): LayersChange {
  const { remove, also } = dropped(id);
  return { ...change, remove, also: [...(change.also ?? []), ...(also ?? [])] };
}

/** What an agent, or an administrator, wants of an address. */
export interface Wish {
  readonly id: string;
  readonly address: string;
  readonly level: Level;
  readonly expected: string | null;
  readonly now: number;
}

/** The subscription as the agent wants it, before anything came for it. */
export function wantedFrom(
  before: Subscription | null,
  { id, address, level, expected, now }: Wish,
): Subscription {
  if (before?.by.managed) return { ...before, chosen: level, by: { agent: true, managed: true } };
  if (before !== null) return { ...before, level, expected: expected ?? before.expected };
  return newSubscription({ id, address, level, expected, now, by: { agent: true, managed: false } });
}

/** A subscription that nothing came for yet; it is due at once. */
export function newSubscription({ now, ...wish }: Wish & Pick<Subscription, 'by'>): Subscription {
  return {
    ...wish,
    pinned: wish.expected,
    policyId: null,
    name: null,
    revision: 0,
    digest: null,
    refused: null,
    since: now,
    lastGood: null,
    lastTried: null,
    next: now,
    failures: 0,
    problem: null,
    changed: null,
  };
}

/** In force, with what was remembered of it from before: from now on the subscription knows that itself. */
export function begun(
  wanted: Subscription,
  ended: EndedSubscription | null,
  all: readonly EndedSubscription[],
  taken: Taken,
): LayersChange {
  if (ended === null) return inForce(wanted, taken);
  const former = withFormer(ended.former, wanted.former ?? []);
  const change = inForce({ ...wanted, former }, taken);
  return { ...change, also: [...(change.also ?? []), [endedItem, withoutEnded(all, wanted.id)]] };
}
