import type { ManagedAddress, ManagedPolicy } from '../../policy/managed/managed-shape.ts';
import { isSameValue } from '../../policy/same-value.ts';
import { parseAmendLink } from '../../policy/subscription/amend-link.ts';
import { newSubscription } from './begin-subscription.ts';
import { changeLayers, type LayersChange } from './change-layers.ts';
import { parsePolicyText } from './judge-policy.ts';
import { documentOf, type KeptLayer, MANAGED_LAYER, managedLevel } from './kept-layer.ts';
import type { LayersReading } from './kept-layers.ts';
import { idOfAddress, readSubscriptions, type Subscription } from './kept-subscriptions.ts';
import { digestOfManaged } from './managed-digest.ts';
import { released, wanted } from './managed-subscription.ts';
import { proveWhole } from './prove-whole.ts';
import { dropped, forget } from './unsubscribe.ts';

/**
 * Brings subscriptions and layers in line with what the administrator configured. An address that is there no more goes,
 * with its policy, unless the agent wanted it as well. All of it in one write, or nothing: then it is still to be done.
 * Doing it twice, or in two places at once, does no harm. Throws where it could not be written.
 */
export async function followManaged(now = Date.now()): Promise<void> {
  let gone: readonly Subscription[] = [];
  const changed = await changeLayers(async (kept, managed) => {
    if (managed.unread) return null;
    const given = await givenBy(managed, now);
    const standing = await readSubscriptions();
    const left = standing.filter(({ id, by }) => by.managed && !given.has(id));
    gone = left.filter(({ by }) => !by.agent);
    return joined([
      ...[...given.values()].map((each) => wanted(each, find(standing, each.id), kept)),
      ...left.map((each) => (each.by.agent ? released(each, kept) : dropped(each.id))),
      // Settings and locks are laid over the rest with it.
      await inlineChange(kept, managed, now),
      { followed: await digestOfManaged(managed) },
    ]);
  }, now);
  if (!changed.ok) throw new Error(`What is managed could not be followed: ${changed.error}`);
  for (const each of gone) await forget(each);
}

/** What the administrator gives, by id; of one address given twice the one with a key. */
async function givenBy({ policies }: ManagedPolicy, now: number): Promise<ReadonlyMap<string, Subscription>> {
  const given = new Map<string, Subscription>();
  for (const each of await Promise.all(policies.map((address) => wantedFrom(address, now)))) {
    if (each !== null && !given.get(each.id)?.expected) given.set(each.id, each);
  }
  return given;
}

function find(all: readonly Subscription[], id: string): Subscription | undefined {
  return all.find((each) => each.id === id);
}

function joined(changes: readonly LayersChange[]): LayersChange {
  return {
    put: changes.flatMap(({ put }) => put ?? []),
    remove: changes.flatMap(({ remove }) => remove ?? []),
    also: changes.flatMap(({ also }) => also ?? []),
    followed: changes.findLast(({ followed }) => followed !== undefined)?.followed,
  };
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

/** The policy written into the configuration itself: a good one takes its place, a bad one leaves what was there. */
async function inlineChange(
  { layers }: LayersReading,
  { policy: text }: ManagedPolicy,
  now: number,
): Promise<LayersChange> {
  const before = layers.find(({ id }) => id === MANAGED_LAYER);
  if (text === undefined) return before === undefined ? {} : { remove: [MANAGED_LAYER] };
  const parsed = parsePolicyText(text);
  if (!parsed.ok || (await proveWhole(parsed.policy)).length > 0) return {};
  const document = documentOf(parsed.policy);
  if (isSameValue(before?.document, document)) return {};
  const layer: KeptLayer = {
    id: MANAGED_LAYER,
    level: managedLevel(parsed.policy),
    document,
    since: now,
    source: { kind: 'managed' },
    signed: null,
  };
  return { put: [layer] };
}
