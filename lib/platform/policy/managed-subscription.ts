import type { Fingerprint } from '../../policy/signing/signing-types.ts';
import type { LayersChange } from './change-layers.ts';
import { type KeptLayer, managedLevel } from './kept-layer.ts';
import type { LayersReading } from './kept-layers.ts';
import { type Subscription, subscriptionItem } from './kept-subscriptions.ts';
import { policyIn } from './take-revision.ts';

/**
 * What becomes of a subscription once the administrator gives its address: their word goes before the agent's. What is in
 * force from there already has their level at once. Where they name a key that did not sign it, it goes, with its number:
 * what they publish under a lower one must not be kept out by it.
 */
export function wanted(
  given: Subscription,
  before: Subscription | undefined,
  kept: LayersReading,
): LayersChange {
  if (before === undefined) return { also: [[subscriptionItem(given.id), given]] };
  const layer = kept.layers.find(({ id }) => id === given.id);
  const own = {
    by: { agent: before.by.agent, managed: true },
    since: before.since,
    chosen: chosenIn(before),
  };
  if (!isTrusted(given.expected, before, layer)) {
    const next: Subscription = { ...given, ...own };
    return { remove: [given.id], also: [[subscriptionItem(given.id), next]] };
  }
  const level = layer === undefined ? given.level : managedLevel(policyIn(kept, given.id));
  const isSame = before.by.managed && before.expected === given.expected && before.level === level;
  if (isSame) return {};
  const next: Subscription = { ...before, ...own, level, expected: given.expected, next: given.next };
  return { put: layer && [{ ...layer, level }], also: [[subscriptionItem(given.id), next]] };
}

/** What becomes of one that the administrator gives no more and that the agent wanted too: it is as they had it. */
export function released(before: Subscription, { layers }: LayersReading): LayersChange {
  const level = chosenIn(before);
  const layer = layers.find(({ id }) => id === before.id);
  const next: Subscription = { ...before, by: { agent: true, managed: false }, level, chosen: undefined };
  return { put: layer && [{ ...layer, level }], also: [[subscriptionItem(before.id), next]] };
}

function chosenIn({ by, level, chosen }: Subscription) {
  return by.managed ? (chosen ?? 'team') : level;
}

/** Whether what is in force was signed by the key that the administrator names, or by its proven heir. */
function isTrusted(
  named: Fingerprint | null,
  { expected, pinned, former }: Subscription,
  layer: KeptLayer | undefined,
): boolean {
  if (named === null) return true;
  const signer = layer === undefined ? pinned : layer.signed;
  if (signer === null || signer !== pinned) return false;
  return signer === named || expected === named || (former?.includes(named) ?? false);
}
