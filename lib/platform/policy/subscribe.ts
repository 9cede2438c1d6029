import type { Level } from '../../policy/layers/layer-types.ts';
import type { ManagedPolicy } from '../../policy/managed/managed-shape.ts';
import type { Policy } from '../../policy/schema.ts';
import { readEnvelope } from '../../policy/signing/read-envelope.ts';
import type { Fingerprint } from '../../policy/signing/signing-types.ts';
import { parseAmendLink } from '../../policy/subscription/amend-link.ts';
import { type HeldKeys, keyToHold, replacedKey, withFormer } from '../../policy/subscription/held-keys.ts';
import type { KeptRevision } from '../../policy/subscription/judge-revision.ts';
import { readManaged } from '../managed.ts';
import { readItem } from '../storage.ts';
import { barFor } from './barred.ts';
import { levelFor } from './brought-by.ts';
import { changeLayers, type LayersChange } from './change-layers.ts';
import { type DownloadOptions, download } from './download.ts';
import {
  type EndedSubscription,
  endedItem,
  endedOf,
  readEnded,
  withoutEnded,
} from './ended-subscriptions.ts';
import { judgePolicy } from './judge-policy.ts';
import { readLayersKept } from './kept-layers.ts';
import { idOfAddress, readSubscription, type Subscription, subscriptionItem } from './kept-subscriptions.ts';
import type {
  Came,
  Preview,
  PreviewedPolicy,
  RefusedPreview,
  SubscriptionOutcome,
} from './subscription-types.ts';
import { inForce, keptRevision, policyIn, type Taken } from './take-revision.ts';
import { NOT_STORED } from './unsubscribe.ts';

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
  const { subscription, ended, managed, kept: layers, before } = await standing(address);
  const isGiven = subscription?.by.managed ?? false;
  const bar = isGiven ? undefined : await barFor('subscription', layers, managed, now);
  if (bar !== undefined) return refusedPreview({ refusal: 'managed', ...bar });
  const needsSignature = managed.requireSignature ?? false;
  const held = keysOf(subscription ?? ended);
  const pinned = keyFor(subscription, ended, came);
  const kept = knownRevision(subscription, ended, pinned, before);
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
function keyFor(subscription: Subscription | null, ended: EndedSubscription | null, { expected }: Came) {
  return subscription?.by.managed ? subscription.pinned : keyToHold(keysOf(subscription ?? ended), expected);
}

function keysOf(known: HeldKeys | null): HeldKeys {
  return known ?? { pinned: null };
}

/** What a file is judged by: the subscription, else what is remembered of one that ended. */
function knownRevision(
  subscription: Subscription | null,
  ended: EndedSubscription | null,
  pinned: Fingerprint | null,
  before: Policy | undefined,
): KeptRevision {
  const known = { policyId: null, revision: 0, ...(subscription ?? ended), pinned };
  return { ...keptRevision(known, before), hasEnded: subscription === null && ended !== null };
}

async function standing(address: string) {
  const id = await idOfAddress(address);
  const [{ value: subscription }, ended, managed, kept] = await Promise.all([
    readItem(subscriptionItem(id)),
    endedOf(id),
    readManaged(),
    readLayersKept(),
  ]);
  return { subscription, ended, managed, kept, before: policyIn(kept, id) };
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
    const [present, allEnded] = await Promise.all([readSubscription(id), readEnded()]);
    const ended = allEnded.find((each) => each.id === id) ?? null;
    const before = policyIn(kept, id);
    const wanted = wantedFrom(present, { id, address, level, expected: came.expected, now });
    const judged = await judgePolicy(came.reading, {
      kept: knownRevision(present, ended, keyFor(present, ended, came), before),
      needsSignature: managed.requireSignature ?? false,
      now,
    });
    const bar = wanted.by.managed ? undefined : await barFor('subscription', kept, managed, now);
    if (bar !== undefined) outcome = { ok: false, refusal: 'managed', ...bar };
    else if (!judged.ok) outcome = judged;
    else if (replacedKey(keysOf(present ?? ended), came.reading) !== replaces) outcome = KEY_CHANGED;
    else return begun(wanted, ended, allEnded, { judged, before, came, now, random });
    return null;
  }, now);
  return changed.ok ? outcome : NOT_STORED;
}

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

/** In force, with what was remembered of it from before: from now on the subscription knows that itself. */
function begun(
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

type Refused = Omit<RefusedPreview, 'ok' | 'mayNeedAccess'>;

function refusedPreview({ refusal, what, mend }: Refused, mayNeedAccess = false): RefusedPreview {
  return { ok: false, refusal, what, mend, mayNeedAccess };
}
