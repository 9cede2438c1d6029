import type { ManagedAddress, ManagedPolicy } from '../../policy/managed/managed-shape.ts';
import { parseAmendLink } from '../../policy/subscription/amend-link.ts';
import { readManaged } from '../managed.ts';
import { updateItem } from '../storage.ts';
import { changeLayers, type LayersChange } from './change-layers.ts';
import { parsePolicyText, proveWhole } from './judge-policy.ts';
import { documentOf, type KeptLayer, MANAGED_LAYER } from './kept-layer.ts';
import type { LayersReading } from './kept-layers.ts';
import {
  changeSubscription,
  idOfAddress,
  readSubscriptions,
  type Subscription,
  subscriptionItem,
} from './kept-subscriptions.ts';
import { dropSubscription, newSubscription } from './subscribe.ts';

/**
 * Brings subscriptions and layers in line with what the administrator configured. An address that is there no more goes,
 * with its policy, unless the agent wanted it as well. Doing it twice, or in two places at once, does no harm.
 */
export async function followManaged(now = Date.now()): Promise<void> {
  const managed = await readManaged();
  if (managed.unread) return;
  const wanted = await Promise.all(managed.policies.map((each) => wantedFrom(each, now)));
  const ids = new Set(wanted.flatMap((each) => each?.id ?? []));
  for (const each of wanted) if (each !== null) await want(each);
  for (const { id, by } of await readSubscriptions()) if (by.managed && !ids.has(id)) await letGo(id, by);
  // Settings and locks are read there, and laid over the rest with it.
  await changeLayers(async (kept) => inlineChange(kept, managed, now), now);
}

async function wantedFrom(
  { address: written, fingerprint }: ManagedAddress,
  now: number,
): Promise<Subscription | null> {
  const link = parseAmendLink(written);
  if (!link.ok) return null;
  const { address } = link;
  return newSubscription({
    id: await idOfAddress(address),
    address,
    // Until it came and says whose it is.
    level: 'organisation',
    expected: fingerprint ?? link.fingerprint ?? null,
    now,
    by: { agent: false, managed: true },
  });
}

/** The administrator's word goes before the agent's; a key that is another than before is held to from now on. */
async function want(wanted: Subscription): Promise<void> {
  await updateItem(subscriptionItem(wanted.id), (now) => {
    if (now === null) return wanted;
    const isSame = now.by.managed && now.expected === wanted.expected;
    if (isSame) return now;
    const isOtherKey = wanted.expected !== null && now.expected !== wanted.expected;
    return {
      ...now,
      by: { agent: now.by.agent, managed: true },
      expected: wanted.expected,
      ...(isOtherKey ? { pinned: wanted.expected, digest: null, refused: null } : {}),
      next: wanted.next,
    };
  });
}

async function letGo(id: string, by: Subscription['by']): Promise<void> {
  if (by.agent) await changeSubscription(id, (now) => ({ ...now, by: { agent: true, managed: false } }));
  else await dropSubscription(id);
}

/** The policy written into the configuration itself: a good one takes its place, a bad one leaves what was there. */
function inlineChange({ layers }: LayersReading, { policy: text }: ManagedPolicy, now: number): LayersChange {
  const before = layers.find(({ id }) => id === MANAGED_LAYER);
  if (text === undefined) return before === undefined ? {} : { remove: [MANAGED_LAYER] };
  const parsed = parsePolicyText(text);
  if (!parsed.ok || proveWhole(parsed.policy).length > 0) return {};
  const document = documentOf(parsed.policy);
  if (JSON.stringify(before?.document) === JSON.stringify(document)) return {};
  const layer: KeptLayer = {
    id: MANAGED_LAYER,
    level: parsed.policy.level ?? 'organisation',
    document,
    since: now,
    source: { kind: 'managed' },
    signed: null,
  };
  return { put: [layer] };
}
