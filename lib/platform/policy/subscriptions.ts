import type { Level } from '../../policy/layers/layer-types.ts';
import { call } from '../call.ts';
import { onSubscriptions, readSubscriptions, viewOf } from './kept-subscriptions.ts';
import { bringPolicyWork } from './policy-work-here.ts';
import type {
  Preview,
  PreviewedPolicy,
  SubscriptionOutcome,
  SubscriptionView,
} from './subscription-types.ts';

// What pages use. Looking for new revisions by itself is the worker's (keep-policies.ts).

export { allowHost } from './policy-hosts.ts';
export type * from './subscription-types.ts';

/**
 * Downloads what stands at an address, proves and judges it, and changes nothing. Takes an amend link or a plain https
 * address. Never throws; takes 10 s at most.
 */
export async function previewAddress(address: string): Promise<Preview> {
  return (await bringPolicyWork()).previewAddress(address);
}

/**
 * Puts what was previewed in force, exactly as it was shown, and looks for new revisions from now on. Subscribing to an
 * address again takes its new key and level. Managed ones stay as the administrator set them.
 */
export async function subscribe(preview: PreviewedPolicy, level: Level): Promise<SubscriptionOutcome> {
  return (await bringPolicyWork()).subscribe(preview, level);
}

/** Takes a subscription and its policy away, and the leave to read from its host if nothing else needs it. */
export async function unsubscribe(id: string): Promise<SubscriptionOutcome> {
  return (await bringPolicyWork()).unsubscribe(id);
}

/** Looks at one address, or at all, now. Settles once it has; how it went is told by `watchSubscriptions`. */
export async function refreshNow(id?: string): Promise<{ readonly offline: boolean } | null> {
  const answer = await call('policy-refresh', id === undefined ? {} : { id });
  return answer.ok ? answer.value : null;
}

/** How all subscriptions stand; null where the browser does not tell. Never throws. */
export async function listSubscriptions(): Promise<readonly SubscriptionView[] | null> {
  return readSubscriptions().then(
    (all) => all.map(viewOf),
    () => null,
  );
}

/** Calls back with all subscriptions, at once and after each change, until the signal aborts. */
export function watchSubscriptions(
  onChange: (all: readonly SubscriptionView[]) => void,
  signal: AbortSignal,
): void {
  let latest = 0;
  const read = async () => {
    latest += 1;
    const mine = latest;
    const all = await listSubscriptions();
    // One that took longer than a later one has nothing to tell any more.
    if (all !== null && mine === latest && !signal.aborted) onChange(all);
  };
  onSubscriptions(() => void read(), signal);
  void read();
}
