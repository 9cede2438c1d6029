import { LEVELS, type Level } from '../../policy/layers/layer-types.ts';
import type { Fingerprint, Refusal } from '../../policy/signing/signing-types.ts';
import { browser } from '../browser.ts';
import { z } from '../schema.ts';
import { decode, readItem, type StoredItem, updateItem, type WriteResult } from '../storage.ts';
import type {
  RevisionChange,
  SubscriptionProblem,
  SubscriptionTrouble,
  SubscriptionView,
} from './subscription-types.ts';

/** An address that is looked at for new revisions; the policy itself is the layer of the same id. Times in ms. */
export interface Subscription {
  readonly id: string;
  readonly address: string;
  readonly level: Level;
  /** While the administrator gives it: the level that the agent chose, for afterwards. */
  readonly chosen?: Level | undefined;
  readonly by: { readonly agent: boolean; readonly managed: boolean };
  /** The key that the link or the administrator named. */
  readonly expected: Fingerprint | null;
  /** The key that is held to: the one that signed what is in force, or `expected` until the first came. */
  readonly pinned: Fingerprint | null;
  /** Keys that handed over to one that was held to: what they sign is taken no more. */
  readonly former?: readonly Fingerprint[] | undefined;
  readonly policyId: string | null;
  readonly name: string | null;
  /** 0 until the first good one came. */
  readonly revision: number;
  /** SHA-256 of what is in force, as it was downloaded, hex. */
  readonly digest: string | null;
  /** What was refused last, so that it is not judged every hour anew; and under which circumstances. */
  readonly refused: { readonly digest: string; readonly under: string } | null;
  readonly since: number;
  readonly lastGood: number | null;
  readonly lastTried: number | null;
  readonly next: number;
  readonly failures: number;
  readonly problem: SubscriptionProblem | null;
  readonly changed: RevisionChange | null;
}

/** Before the id of a subscription: where it is stored. */
export const SUBSCRIPTION_PREFIX = 'subscription:';

const TROUBLES = {
  unsigned: true,
  tampered: true,
  'wrong-key': true,
  rollback: true,
  expired: true,
  'other-policy': true,
  'not-a-policy': true,
  'examples-fail': true,
  'too-large': true,
  unreachable: true,
  'not-stored': true,
} as const satisfies Record<SubscriptionTrouble | Refusal, true>;

const text = z.string();
const time = z.nullable(z.number());
const count = z.int().check(z.nonnegative());

const shape = z.object({
  id: text,
  address: z.string().check(z.regex(/^https:\/\//), z.maxLength(4_000)),
  level: z.enum(LEVELS),
  chosen: z.optional(z.enum(LEVELS)),
  by: z.object({ agent: z.boolean(), managed: z.boolean() }),
  expected: z.nullable(text),
  pinned: z.nullable(text),
  former: z.optional(z.array(text)),
  policyId: z.nullable(text),
  name: z.nullable(text),
  revision: count,
  digest: z.nullable(text),
  refused: z.nullable(z.object({ digest: text, under: text })),
  since: z.number(),
  lastGood: time,
  lastTried: time,
  next: z.number(),
  failures: count,
  problem: z.nullable(
    z.object({
      kind: z.enum(Object.keys(TROUBLES) as [SubscriptionTrouble, ...SubscriptionTrouble[]]),
      at: z.number(),
      what: text,
      mend: text,
    }),
  ),
  changed: z.nullable(
    z.object({ note: z.optional(text), added: count, removed: count, changed: count, at: z.number() }),
  ),
});

/** One item for each: a look at one never waits for another, and a corrupt one costs only itself. Null: taken away. */
export function subscriptionItem(id: string): StoredItem<Subscription | null> {
  return {
    key: SUBSCRIPTION_PREFIX + id,
    area: 'local',
    version: 1,
    shape: z.nullable(shape),
    fallback: null,
  };
}

/** The id of a subscription to that address: always the same, so that nobody subscribes to one twice. */
export async function idOfAddress(address: string): Promise<string> {
  return `s-${(await sha256(new TextEncoder().encode(address))).slice(0, 20)}`;
}

/** SHA-256 of these bytes, hex. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** One; null where there is none. Throws where the browser does not tell: to take that for none would lose it. */
export async function readSubscription(id: string): Promise<Subscription | null> {
  const { value, state } = await readItem(subscriptionItem(id));
  if (state === 'unread') throw new Error('The browser does not tell');
  return value;
}

/** All subscriptions that can be read, in the order in which they were made. Throws where the browser does not tell. */
export async function readSubscriptions(): Promise<readonly Subscription[]> {
  const stored = Object.entries(await browser.storage.local.get(await keys()));
  const read = stored.flatMap(([key, entry]) => {
    const { value } = decode(subscriptionItem(key.slice(SUBSCRIPTION_PREFIX.length)), entry);
    return value === null ? [] : [value];
  });
  return read.sort((one, other) => one.since - other.since || (one.id < other.id ? -1 : 1));
}

/** Changes one, if it is still there by then. */
export function changeSubscription(
  id: string,
  change: (now: Subscription) => Subscription,
): Promise<WriteResult<Subscription | null>> {
  return updateItem(subscriptionItem(id), (now) => now && change(now));
}

/** Calls back after any changed anywhere, until the signal aborts. */
export function onSubscriptions(onChange: () => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'local') return;
    if (Object.keys(changes).some((key) => key.startsWith(SUBSCRIPTION_PREFIX))) onChange();
  };
  const { onChanged } = browser.storage;
  onChanged.addListener(listener);
  signal?.addEventListener('abort', () => onChanged.removeListener(listener), { once: true });
}

/** A subscription as people see it. */
export function viewOf(subscription: Subscription): SubscriptionView {
  const { id, address, level, name, pinned, revision, by } = subscription;
  const { lastGood, lastTried, next, failures, problem, changed } = subscription;
  return {
    id,
    address,
    name: name ?? new URL(address).host,
    level,
    fingerprint: pinned,
    revision: revision === 0 ? null : revision,
    lastGood,
    lastTried,
    next,
    failures,
    problem,
    changed,
    managed: by.managed,
  };
}

async function keys(): Promise<string[]> {
  const local = browser.storage.local as { getKeys?: () => Promise<string[]> };
  const all = (await local.getKeys?.()) ?? Object.keys(await browser.storage.local.get(null));
  return all.filter((key) => key.startsWith(SUBSCRIPTION_PREFIX));
}
