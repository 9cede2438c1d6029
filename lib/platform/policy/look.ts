import { isDue, LOOK_EVERY, nextLook, nextTry, type Random } from '../../policy/subscription/next-look.ts';
import { inTurn, readItem } from '../storage.ts';
import { type Download, type DownloadOptions, download } from './download.ts';
import { judgedUnder } from './judged-under.ts';
import {
  changeSubscription,
  readSubscriptions,
  type Subscription,
  subscriptionItem,
} from './kept-subscriptions.ts';
import { policyState } from './policy-state.ts';
import type { PolicyWork } from './policy-work-here.ts';

/** What looking needs of the world around it. */
export interface LookTools extends DownloadOptions {
  /** ms since the epoch. */
  readonly now: () => number;
  readonly random: Random;
  readonly isOnline: () => boolean;
  /** Brings what judges policies; asked for only when something came that is not known yet. */
  readonly work: () => Promise<PolicyWork>;
}

/** So many hosts are asked at a time. */
const SIDE_BY_SIDE = 4;

/** Looks for new revisions of all that are due, or of these, due or not. Never throws. */
export async function lookForRevisions(tools: LookTools, only?: readonly string[]): Promise<void> {
  const all = await readSubscriptions().catch(() => []);
  const wanted = only === undefined ? all.filter(({ next }) => isDue(next, tools.now())) : all;
  const ids = wanted.map(({ id }) => id).filter((id) => only?.includes(id) ?? true);
  const lookOn = async (): Promise<void> => {
    for (let id = ids.shift(); id !== undefined; id = ids.shift())
      await lookAt(id, only !== undefined, tools);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, lookOn));
}

/** Looks at one address. Two at once, from whatever page or worker, come one after the other. Never throws. */
export function lookAt(id: string, isAsked: boolean, tools: LookTools): Promise<void> {
  return inTurn(`look:${id}`, async () => {
    // A machine that is offline or asleep says nothing about the host.
    if (!tools.isOnline()) return;
    const claimed = await claim(id, isAsked, tools);
    if (claimed === null) return;
    const came = await download(claimed.address, tools);
    if (came.ok) await take(id, came, tools);
    else if (tools.isOnline()) await noteFailure(id, came, tools);
  }).catch(() => undefined);
}

/**
 * Plans the next look before this one begins: if the worker dies in the middle, or because of what came, it is not
 * begun again at once, nor by somebody else beside it.
 */
async function claim(id: string, isAsked: boolean, { now, random }: LookTools): Promise<Subscription | null> {
  const at = now();
  let isMine = false;
  const claimed = await changeSubscription(id, (subscription) => {
    isMine = isAsked || isDue(subscription.next, at);
    if (!isMine) return subscription;
    return { ...subscription, lastTried: at, next: nextTry(at, 1, random) };
  });
  if (claimed.ok) return isMine ? claimed.value : null;
  // A full disk keeps nobody from looking: what is new may need less room.
  return (await readItem(subscriptionItem(id))).value;
}

type Came = Extract<Download, { ok: true }>;

async function take(id: string, came: Came, tools: LookTools): Promise<void> {
  const { value: subscription } = await readItem(subscriptionItem(id));
  if (subscription === null) return;
  const { digest, refused, problem } = subscription;
  if (digest === came.digest && (await isKept(id))) return noteSame(id, came, tools, null);
  // Not where another trouble came between: then it is told anew why.
  if (refused?.digest === came.digest && refused.under === (await judgedUnder(problem?.kind, tools.now())))
    return noteSame(id, came, tools, problem);
  const { takeRevision } = await tools.work();
  await takeRevision(id, came, tools.now(), tools.random);
}

/** Whether its policy can be read: where it cannot, what came is taken though it is the same. */
async function isKept(id: string): Promise<boolean> {
  const { value } = await readItem(policyState);
  return value?.layers.some((layer) => layer.id === id && layer.problem !== 'unreadable') ?? false;
}

/** The host answered with what is known: what is in force, or what was refused and is so for the same reason. */
async function noteSame(
  id: string,
  { fresh }: Came,
  { now, random }: LookTools,
  problem: Subscription['problem'],
): Promise<void> {
  const at = now();
  await changeSubscription(id, (subscription) => ({
    ...subscription,
    lastTried: at,
    lastGood: problem === null ? at : subscription.lastGood,
    next: nextLook(at, fresh, random),
    failures: 0,
    problem,
  }));
}

async function noteFailure(id: string, came: Exclude<Download, Came>, tools: LookTools): Promise<void> {
  const { refusal: kind, what, mend, wait } = came;
  const at = tools.now();
  await changeSubscription(id, (subscription) => {
    // A file that is too large came from a host that is well: it is left alone no longer than another.
    const failures = kind === 'unreachable' ? subscription.failures + 1 : 0;
    const next =
      failures > 0 ? nextTry(at, failures, tools.random, wait) : nextLook(at, LOOK_EVERY.usual, tools.random);
    return { ...subscription, lastTried: at, failures, next, problem: { kind, at, what, mend } };
  });
}
