import type { Policy } from '../../policy/schema.ts';
import { readEnvelope } from '../../policy/signing/read-envelope.ts';
import { withFormer } from '../../policy/subscription/held-keys.ts';
import { nextLook, type Random } from '../../policy/subscription/next-look.ts';
import { changeLayers, type LayersChange } from './change-layers.ts';
import { countChanges } from './count-changes.ts';
import { type Judged, judgePolicy } from './judge-policy.ts';
import { judgedUnder } from './judged-under.ts';
import { documentOf, type KeptLayer, managedLevel } from './kept-layer.ts';
import type { LayersReading } from './kept-layers.ts';
import {
  changeSubscription,
  readSubscription,
  type Subscription,
  subscriptionItem,
} from './kept-subscriptions.ts';
import { parseDocument } from './layer-reading.ts';
import type { SubscriptionTrouble } from './subscription-types.ts';

/** A download to be judged for a subscription. */
export interface CameFor {
  readonly bytes: Uint8Array;
  readonly digest: string;
  readonly fresh: number;
}

/**
 * Judges what came for a subscription: a good new revision takes the place of the one in force, with all that follows
 * from it, in one write. Anything else is noted with the subscription, and what is in force stays.
 */
export async function takeRevision(id: string, came: CameFor, now: number, random: Random): Promise<void> {
  const reading = await readEnvelope(came.bytes);
  let refused: (Extract<Judged, { ok: false }> & { readonly under: string }) | undefined;
  const changed = await changeLayers(async (kept, managed) => {
    const subscription = await readSubscription(id);
    if (subscription === null) return null;
    const before = policyIn(kept, id);
    const judged = await judgePolicy(reading, {
      kept: keptRevision(subscription, before),
      needsSignature: managed.requireSignature ?? false,
      now,
    });
    if (judged.ok) return inForce(subscription, { judged, before, came, now, random });
    // Told now: by the time that it is noted, the administrator may have another word.
    refused = { ...judged, under: await judgedUnder(judged.refusal, now) };
    return null;
  }, now);
  const trouble = refused ?? (changed.ok ? undefined : NOT_STORED);
  if (trouble !== undefined) await noteTrouble(id, trouble, came, now, random);
}

export interface Taken {
  readonly judged: Extract<Judged, { ok: true }>;
  readonly before: Policy | undefined;
  readonly came: Pick<CameFor, 'digest' | 'fresh'>;
  readonly now: number;
  readonly random: Random;
}

/** All that a subscription and its layer become with a good revision. */
export function inForce(subscription: Subscription, taken: Taken): LayersChange {
  const { judged, before, came, now, random } = taken;
  const { policy, fingerprint, former } = judged;
  // The agent said whose it is; of one that the administrator gives, it says so itself.
  const level = subscription.by.managed ? managedLevel(policy) : subscription.level;
  const isLater = before !== undefined && policy.revision > subscription.revision;
  const layer: KeptLayer = {
    id: subscription.id,
    level,
    document: documentOf(policy),
    since: now,
    source: { kind: 'subscription', subscriptionId: subscription.id },
    signed: fingerprint,
  };
  const next: Subscription = {
    ...subscription,
    level,
    pinned: fingerprint ?? subscription.pinned,
    former: withFormer(subscription.former, former),
    policyId: policy.id,
    name: policy.name,
    revision: policy.revision,
    digest: came.digest,
    refused: null,
    lastGood: now,
    lastTried: now,
    next: nextLook(now, came.fresh, random),
    failures: 0,
    problem: null,
    changed: isLater ? countChanges(before, policy, now) : subscription.changed,
  };
  return { put: [layer], also: [[subscriptionItem(subscription.id), next]] };
}

/** What is known of a subscription's policy from before; its key alone until the first revision came. */
export function keptRevision(
  { pinned, former, policyId, revision }: Pick<Subscription, 'pinned' | 'former' | 'policyId' | 'revision'>,
  policy: Policy | undefined,
) {
  return { fingerprint: pinned, former, policyId, revision, policy };
}

/** The policy that is kept for a subscription, where it can be read. */
export function policyIn({ layers }: LayersReading, id: string): Policy | undefined {
  const layer = layers.find((each) => each.id === id);
  const parsed = layer && parseDocument(layer.document);
  return parsed?.ok ? parsed.policy : undefined;
}

const NOT_STORED = {
  refusal: 'not-stored',
  what: 'there is no room to keep it.',
  mend: 'Free disk space, or take a policy away that you do not need.',
} as const;

interface Trouble {
  readonly refusal: SubscriptionTrouble;
  readonly what: string;
  readonly mend: string;
  /** What it depends on; undefined where it may be otherwise at any time. */
  readonly under?: string;
}

/** Its host answered, so it is looked at as often as ever: it may be put right at any time. */
async function noteTrouble(id: string, trouble: Trouble, came: CameFor, now: number, random: Random) {
  const { refusal: kind, what, mend, under } = trouble;
  const refused = under === undefined ? null : { digest: came.digest, under };
  await changeSubscription(id, (subscription) => ({
    ...subscription,
    refused,
    problem: { kind, at: now, what, mend },
    lastTried: now,
    next: nextLook(now, came.fresh, random),
    failures: 0,
  }));
}
