import { removeItem } from '../storage.ts';
import { changeLayers, type LayersChange, type Pair } from './change-layers.ts';
import { type EndedSubscription, endedItem, readEnded, withEnded } from './ended-subscriptions.ts';
import {
  readSubscription,
  readSubscriptions,
  type Subscription,
  subscriptionItem,
} from './kept-subscriptions.ts';
import { letHostGo } from './policy-hosts.ts';
import type { SubscriptionOutcome } from './subscription-types.ts';

export const NOT_STORED: SubscriptionOutcome = {
  ok: false,
  refusal: 'not-stored',
  what: 'it could not be kept.',
  mend: 'Free disk space, or take a policy away that you do not need, and try again.',
};

/** See subscriptions.ts. What was known of it is remembered. */
export async function unsubscribe(id: string, now = Date.now()): Promise<SubscriptionOutcome> {
  let gone = null as Subscription | null;
  const changed = await changeLayers(async () => {
    gone = await readSubscription(id);
    if (gone?.by.managed) return null;
    const { remove, also } = dropped(id);
    return gone === null
      ? { remove, also }
      : { remove, also: [...(also ?? []), remembered(await readEnded(), gone, now)] };
  });
  if (!changed.ok) return NOT_STORED;
  if (changed.value === null) return MANAGED;
  if (gone !== null) await forget(gone).catch(() => undefined);
  return { ok: true, id };
}

function remembered(ended: readonly EndedSubscription[], gone: Subscription, now: number): Pair {
  return [endedItem, withEnded(ended, gone, now)];
}

/** A subscription and its policy taken away. */
export function dropped(id: string): Required<Pick<LayersChange, 'remove' | 'also'>> {
  return { remove: [id], also: [[subscriptionItem(id), null]] };
}

/** Tidies up after one that was taken away: the place where it stood, and the leave to read from its host. */
export async function forget({ id, address }: Pick<Subscription, 'id' | 'address'>): Promise<void> {
  await removeItem(subscriptionItem(id), (now) => now === null);
  const others = (await readSubscriptions()).map((other) => other.address);
  await letHostGo(address, others);
}

const MANAGED: SubscriptionOutcome = {
  ok: false,
  refusal: 'managed',
  what: 'your organisation set it.',
  mend: 'Ask whoever looks after your browsers.',
};
