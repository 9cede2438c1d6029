import type { Level } from '../../policy/layers/layer-types.ts';
import type { ManagedPolicy } from '../../policy/managed/managed-shape.ts';
import type { Policy } from '../../policy/schema.ts';
import { readEnvelope } from '../../policy/signing/read-envelope.ts';
import type { Fingerprint } from '../../policy/signing/signing-types.ts';
import { parseAmendLink } from '../../policy/subscription/amend-link.ts';
import { type HeldKeys, keyToHold, replacedKey } from '../../policy/subscription/held-keys.ts';
import type { KeptRevision } from '../../policy/subscription/judge-revision.ts';
import { readManaged } from '../managed.ts';
import { barFor } from './barred.ts';
import { begun, moved, wantedFrom, withDropped } from './begin-subscription.ts';
import { levelFor } from './brought-by.ts';
import { changeLayers } from './change-layers.ts';
import { type DownloadOptions, download } from './download.ts';
import { type EndedSubscription, endedOf, readEnded } from './ended-subscriptions.ts';
import { type Judged, judgePolicy } from './judge-policy.ts';
import { type LayersReading, readLayersKept } from './kept-layers.ts';
import { idOfAddress, readSubscription, readSubscriptions, type Subscription } from './kept-subscriptions.ts';
import { type Elsewhere, judgeElsewhere, otherAddresses } from './subscribe-elsewhere.ts';
import type {
  Came,
  Preview,
  PreviewedPolicy,
  RefusedPreview,
  SubscriptionOutcome,
} from './subscription-types.ts';
import { keptRevision, policyIn } from './take-revision.ts';
import { forget, NOT_STORED } from './unsubscribe.ts';

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
  const { id, known, managed, kept } = await standing(address);
  const judged = await judgeCame(id, known, came, { managed, kept, now });
  if (!judged.ok) return refusedPreview(judged);
  const { policy, fingerprint, isPastItsDay, replaces, moves, namesake } = judged;
  const { subscription, ended } = known;
  return {
    ok: true,
    address,
    policy,
    fingerprint,
    isExpectedKey: came.expected !== null,
    isKnownKey: keysOf(subscription ?? ended).pinned !== null && replaces === null,
    replaces,
    isPastItsDay,
    subscribed: subscription && { id: subscription.id, revision: subscription.revision || null },
    moves: moves && { id: moves.id, address: moves.address, revision: moves.revision },
    namesake: namesake && { name: namesake.name ?? policy.id, address: namesake.address },
    level: levelWanted(policy, subscription?.by.managed ?? false, managed),
    came,
  };
}

/** What is known from before, of this address and of all others. */
interface Known {
  readonly subscription: Subscription | null;
  readonly ended: EndedSubscription | null;
  readonly allEnded: readonly EndedSubscription[];
  readonly subscriptions: readonly Subscription[];
}

interface Circumstances {
  readonly managed: ManagedPolicy;
  readonly kept: LayersReading;
  readonly now: number;
}

type JudgedHere =
  | (Extract<Judged, { ok: true }> &
      Pick<Extract<Elsewhere, { ok: true }>, 'moves' | 'namesake'> & {
        readonly replaces: Fingerprint | null;
      })
  | Extract<SubscriptionOutcome, { ok: false }>;

/** Whether what came from an address may come in force, and what the yes would change beside it. */
async function judgeCame(
  id: string,
  known: Known,
  came: Came,
  { managed, kept, now }: Circumstances,
): Promise<JudgedHere> {
  const { subscription, ended, subscriptions, allEnded } = known;
  const isGiven = subscription?.by.managed ?? false;
  const bar = isGiven ? undefined : await barFor('subscription', kept, managed, now);
  if (bar !== undefined) return { ok: false, refusal: 'managed', ...bar };
  const by = { needsSignature: managed.requireSignature ?? false, now };
  const pinned = keyFor(subscription, ended, came);
  const before = knownRevision(subscription, ended, pinned, policyIn(kept, id));
  const judged = await judgePolicy(came.reading, { kept: before, ...by });
  if (!judged.ok) return judged;
  const replaces = replacedKey(keysOf(subscription ?? ended), came.reading);
  // What the administrator gives, they answer for.
  if (isGiven) return { ...judged, replaces, moves: null, namesake: null };
  const others = otherAddresses(id, subscriptions, allEnded, kept);
  const elsewhere = judgeElsewhere(came.reading, judged.policy, others, by);
  return elsewhere.ok ? { ...judged, ...elsewhere, replaces } : elsewhere;
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
  const [known, managed, kept] = await Promise.all([knownOf(id), readManaged(), readLayersKept()]);
  return { id, known, managed, kept };
}

/** Throws where the browser does not tell. */
async function knownOf(id: string): Promise<Known> {
  const [subscription, subscriptions, ended, allEnded] = await Promise.all([
    readSubscription(id),
    readSubscriptions(),
    endedOf(id),
    readEnded(),
  ]);
  return { subscription, subscriptions, ended, allEnded };
}

export async function subscribe(
  { address, came, replaces, moves }: PreviewedPolicy,
  level: Level,
  now = Date.now(),
  random = Math.random,
): Promise<SubscriptionOutcome> {
  const id = await idOfAddress(address);
  let outcome: SubscriptionOutcome = { ok: true, id };
  let left = null as Subscription | null;
  const changed = await changeLayers(async (kept, managed) => {
    const known = await knownOf(id);
    const judged = await judgeCame(id, known, came, { managed, kept, now });
    if (!judged.ok) outcome = judged;
    else if (judged.replaces !== replaces) outcome = KEY_CHANGED;
    else if (judged.moves?.id !== moves?.id) outcome = PLACE_CHANGED;
    else {
      left = judged.moves;
      const wanted = wantedFrom(known.subscription, { id, address, level, expected: came.expected, now });
      const before = policyIn(kept, left?.id ?? id);
      const taken = { judged, before, came, now, random };
      const change = begun(moved(wanted, left), known.ended, known.allEnded, taken);
      return left === null ? change : withDropped(change, left);
    }
    return null;
  }, now);
  if (!changed.ok) return NOT_STORED;
  if (left !== null) await forget(left).catch(() => undefined);
  return outcome;
}

/** Nobody says yes to a key that was not shown. */
const KEY_CHANGED: SubscriptionOutcome = {
  ok: false,
  refusal: 'wrong-key',
  what: 'the key that you trust for this address changed while you looked.',
  mend: 'Open the link again.',
};

/** Nobody says yes to the end of a subscription that was not shown. */
const PLACE_CHANGED: SubscriptionOutcome = {
  ok: false,
  refusal: 'other-policy',
  what: 'the address from which you have this policy changed while you looked.',
  mend: 'Open the link again.',
};

type Refused = Omit<RefusedPreview, 'ok' | 'mayNeedAccess'>;

function refusedPreview({ refusal, what, mend }: Refused, mayNeedAccess = false): RefusedPreview {
  return { ok: false, refusal, what, mend, mayNeedAccess };
}
