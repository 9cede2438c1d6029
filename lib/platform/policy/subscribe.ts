import type { Level } from '../../policy/layers/layer-types.ts';
import { readEnvelope } from '../../policy/signing/read-envelope.ts';
import { parseAmendLink } from '../../policy/subscription/amend-link.ts';
import { type HeldKeys, keyToHold, replacedKey } from '../../policy/subscription/held-keys.ts';
import { readManaged } from '../managed.ts';
import { readItem, removeItem } from '../storage.ts';
import { changeLayers } from './change-layers.ts';
import { type DownloadOptions, download } from './download.ts';
import { judgePolicy } from './judge-policy.ts';
import { readLayersKept } from './kept-layers.ts';
import { idOfAddress, readSubscriptions, type Subscription, subscriptionItem } from './kept-subscriptions.ts';
import { letHostGo } from './policy-hosts.ts';
import type {
  Came,
  Preview,
  PreviewedPolicy,
  RefusedPreview,
  SubscriptionOutcome,
} from './subscription-types.ts';
import { inForce, keptRevision, policyIn } from './take-revision.ts';

/** See subscriptions.ts, as of all that stands here. */
export async function previewAddress(
  written: string,
  now = Date.now(),
  options?: DownloadOptions,
): Promise<Preview> {
  const link = parseAmendLink(written);
  if (!link.ok) return refusedPreview({ refusal: 'no-address', what: link.what, mend: link.mend });
  const file = await download(link.address, options);
  if (!file.ok) return refusedPreview(file, file.isSilent);
  const { digest, fresh } = file;
  const reading = await readEnvelope(file.bytes);
  const came: Came = { reading, expected: link.fingerprint ?? null, digest, fresh };
  return judgePreview(link.address, came, now).catch(() => refusedPreview(UNTOLD));
}

const UNTOLD = {
  refusal: 'not-stored',
  what: 'the browser does not tell what it keeps.',
  mend: 'Start the browser anew, and open the link again.',
} as const;

async function judgePreview(address: string, came: Came, now: number): Promise<Preview> {
  const { subscription, needsSignature, before } = await standing(address);
  const held = keysOf(subscription);
  const pinned = keyFor(subscription, came);
  const kept = keptRevision({ policyId: null, revision: 0, ...subscription, pinned }, before);
  const judged = judgePolicy(came.reading, { kept, needsSignature, now });
  if (!judged.ok) return refusedPreview(judged);
  return {
    ok: true,
    address,
    policy: judged.policy,
    fingerprint: judged.fingerprint,
    isExpectedKey: came.expected !== null,
    isKnownKey: held.pinned !== null && replacedKey(held, came.reading) === null,
    replaces: replacedKey(held, came.reading),
    isPastItsDay: judged.isPastItsDay,
    subscribed: subscription && { id: subscription.id, revision: subscription.revision || null },
    level: judged.policy.level ?? 'team',
    came,
  };
}

/** What the agent's own link names goes before what was held to; the administrator's key goes before both. */
function keyFor(subscription: Subscription | null, { expected }: Came) {
  return subscription?.by.managed ? subscription.pinned : keyToHold(keysOf(subscription), expected);
}

function keysOf(subscription: Subscription | null): HeldKeys {
  return subscription ?? { pinned: null };
}

async function standing(address: string) {
  const id = await idOfAddress(address);
  const [{ value: subscription }, managed, kept] = await Promise.all([
    readItem(subscriptionItem(id)),
    readManaged(),
    readLayersKept(),
  ]);
  return { subscription, needsSignature: managed.requireSignature ?? false, before: policyIn(kept, id) };
}

export async function subscribe(
  { address, came, replaces }: PreviewedPolicy,
  level: Level,
  now = Date.now(),
  random = Math.random,
): Promise<SubscriptionOutcome> {
  const id = await idOfAddress(address);
  let outcome: SubscriptionOutcome = { ok: true, id };
  const changed = await changeLayers(async (kept, managed) => {
    const reading = await readItem(subscriptionItem(id));
    const before = policyIn(kept, id);
    const wanted = wantedFrom(reading.value, { id, address, level, expected: came.expected, now });
    const judged = judgePolicy(came.reading, {
      kept: keptRevision({ ...wanted, pinned: keyFor(reading.value, came) }, before),
      needsSignature: managed.requireSignature ?? false,
      now,
    });
    if (!judged.ok) outcome = judged;
    else if (replacedKey(keysOf(reading.value), came.reading) !== replaces) outcome = KEY_CHANGED;
    else return inForce(wanted, { judged, before, came, now, random });
    return null;
  }, now);
  return changed.ok ? outcome : NOT_STORED;
}

const NOT_STORED: SubscriptionOutcome = {
  ok: false,
  refusal: 'not-stored',
  what: 'it could not be kept.',
  mend: 'Free disk space, or take a policy away that you do not need, and try again.',
};

/** Nobody says yes to a key that was not shown. */
const KEY_CHANGED: SubscriptionOutcome = {
  ok: false,
  refusal: 'wrong-key',
  what: 'the key that you trust for this address changed while you looked.',
  mend: 'Open the link again.',
};

interface Wish {
  readonly id: string;
  readonly address: string;
  readonly level: Level;
  readonly expected: string | null;
  readonly now: number;
}

/** The subscription as the agent wants it, before anything came for it. */
function wantedFrom(before: Subscription | null, { id, address, level, expected, now }: Wish): Subscription {
  if (before?.by.managed) return { ...before, by: { agent: true, managed: true } };
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

export async function unsubscribe(id: string): Promise<SubscriptionOutcome> {
  const { value, state } = await readItem(subscriptionItem(id));
  if (state === 'unread') return NOT_STORED;
  if (value?.by.managed) return MANAGED;
  return (await dropSubscription(id)) ? { ok: true, id } : NOT_STORED;
}

/** Takes a subscription and its policy away, whoever wanted it; false where that could not be written. */
export async function dropSubscription(id: string): Promise<boolean> {
  const item = subscriptionItem(id);
  const { value } = await readItem(item);
  const changed = await changeLayers({ remove: [id], also: [[item, null]] });
  if (!changed.ok) return false;
  await removeItem(item, (now) => now === null);
  const others = (await readSubscriptions()).map(({ address }) => address);
  if (value !== null) await letHostGo(value.address, others);
  return true;
}

const MANAGED: SubscriptionOutcome = {
  ok: false,
  refusal: 'managed',
  what: 'your organisation set it.',
  mend: 'Ask whoever looks after your browsers.',
};

type Refused = Omit<RefusedPreview, 'ok' | 'mayNeedAccess'>;

function refusedPreview({ refusal, what, mend }: Refused, mayNeedAccess = false): RefusedPreview {
  return { ok: false, refusal, what, mend, mayNeedAccess };
}
