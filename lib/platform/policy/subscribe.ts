import type { Level } from '../../policy/layers/layer-types.ts';
import type { ManagedPolicy } from '../../policy/managed/managed-shape.ts';
import type { Policy } from '../../policy/schema.ts';
import { readEnvelope } from '../../policy/signing/read-envelope.ts';
import { parseAmendLink } from '../../policy/subscription/amend-link.ts';
import { type HeldKeys, keyToHold, replacedKey } from '../../policy/subscription/held-keys.ts';
import { readManaged } from '../managed.ts';
import { readItem, removeItem } from '../storage.ts';
import { barFor } from './barred.ts';
import { levelFor } from './brought-by.ts';
import { changeLayers, type LayersChange } from './change-layers.ts';
import { type DownloadOptions, download } from './download.ts';
import { judgePolicy } from './judge-policy.ts';
import { readLayersKept } from './kept-layers.ts';
import {
  idOfAddress,
  readSubscription,
  readSubscriptions,
  type Subscription,
  subscriptionItem,
} from './kept-subscriptions.ts';
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
  if (!file.ok) return refusedPreview({ ...file, mend: file.mendOnce ?? file.mend }, file.isSilent);
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
  const { subscription, managed, kept: layers, before } = await standing(address);
  const isGiven = subscription?.by.managed ?? false;
  const bar = isGiven ? undefined : await barFor('subscription', layers, managed, now);
  if (bar !== undefined) return refusedPreview({ refusal: 'managed', ...bar });
  const needsSignature = managed.requireSignature ?? false;
  const held = keysOf(subscription);
  const pinned = keyFor(subscription, came);
  const kept = keptRevision({ policyId: null, revision: 0, ...subscription, pinned }, before);
  const judged = await judgePolicy(came.reading, { kept, needsSignature, now });
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
    level: levelWanted(judged.policy, isGiven, managed),
    came,
  };
}

function levelWanted(policy: Policy, isGiven: boolean, managed: ManagedPolicy): Level {
  return levelFor(isGiven ? 'management' : 'subscription', policy.level ?? 'team', policy, managed);
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
  return { subscription, managed, kept, before: policyIn(kept, id) };
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
    const present = await readSubscription(id);
    const before = policyIn(kept, id);
    const wanted = wantedFrom(present, { id, address, level, expected: came.expected, now });
    const judged = await judgePolicy(came.reading, {
      kept: keptRevision({ ...wanted, pinned: keyFor(present, came) }, before),
      needsSignature: managed.requireSignature ?? false,
      now,
    });
    const bar = wanted.by.managed ? undefined : await barFor('subscription', kept, managed, now);
    if (bar !== undefined) outcome = { ok: false, refusal: 'managed', ...bar };
    else if (!judged.ok) outcome = judged;
    else if (replacedKey(keysOf(present), came.reading) !== replaces) outcome = KEY_CHANGED;
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

export async function unsubscribe(id: string): Promise<SubscriptionOutcome> {
  let gone = null as Subscription | null;
  const changed = await changeLayers(async () => {
    gone = await readSubscription(id);
    return gone?.by.managed ? null : dropped(id);
  });
  if (!changed.ok) return NOT_STORED;
  if (changed.value === null) return MANAGED;
  if (gone !== null) await forget(gone).catch(() => undefined);
  return { ok: true, id };
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

type Refused = Omit<RefusedPreview, 'ok' | 'mayNeedAccess'>;

function refusedPreview({ refusal, what, mend }: Refused, mayNeedAccess = false): RefusedPreview {
  return { ok: false, refusal, what, mend, mayNeedAccess };
}
