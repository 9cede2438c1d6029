import { isDue, nextTry, type Random } from '../../policy/subscription/next-look.ts';
import { browser } from '../browser.ts';
import { readManaged, watchManaged } from '../managed.ts';
import { recordFault } from '../report.ts';
import { mergedSettings } from '../settings.ts';
import { readItem, writeItem } from '../storage.ts';
import { installedRecovery } from '../stored-recovery.ts';
import { installedRules } from '../stored-rules.ts';
import { hasLayers } from './kept-layers.ts';
import { onSubscriptions, readSubscriptions } from './kept-subscriptions.ts';
import { type LookTools, lookForRevisions } from './look.ts';
import { digestOfManaged } from './managed-digest.ts';
import { bringPolicyScript, keepPolicyScript } from './policy-script.ts';
import { type PolicyState, policiesRead, policyState } from './policy-state.ts';

const ALARM = 'policies';
const MINUTE_MS = 60_000;
/** How soon an offline browser is asked again whether it still is. */
const OFFLINE_MS = 2 * MINUTE_MS;
/** How often the alarm rings if nobody sets it anew. */
const NET_MINUTES = 60;
/** The longest that the worker sleeps while there is anything to look after: clocks are put right, zones crossed. */
const LONGEST_MS = 6 * 60 * MINUTE_MS;

/**
 * Keeps policies as they should be: what the administrator configured, what expires, what other versions of Amend laid,
 * what hosts have anew. Call it in the worker's first turn. Nothing is kept in memory: each look begins with what is
 * stored, so the worker may die at any time.
 */
export function keepPolicies(): void {
  keepPolicyScript();
  const look = () =>
    void lookAfterPolicies(TOOLS).catch(() => recordFault('policies-failed', 'keep-policies'));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) look();
  });
  browser.runtime.onStartup.addListener(look);
  browser.runtime.onInstalled.addListener(look);
  watchManaged(look, new AbortController().signal);
  // Only while the worker happens to be awake; else the alarm finds out.
  globalThis.addEventListener?.('online', look);
  // A page may have subscribed, or asked for a look.
  onSubscriptions(() => void planNext(TOOLS).catch(() => undefined));
  look();
}

const TOOLS: LookTools = {
  now: () => Date.now(),
  random: () => Math.random(),
  isOnline: () => globalThis.navigator?.onLine ?? true,
  work: bringPolicyScript,
};

/** Looks at one address, or at all, now. Settles once it has. */
export async function refreshPolicies(id?: string, tools = TOOLS): Promise<{ readonly offline: boolean }> {
  const ids = id === undefined ? (await readSubscriptions()).map((each) => each.id) : [id];
  await lookForRevisions(tools, ids);
  return { offline: !tools.isOnline() };
}

let looking: Promise<void> = Promise.resolve();

/** One look after the other within this worker; pages that look at the same time are held apart by the store. */
export function lookAfterPolicies(tools: LookTools): Promise<void> {
  looking = looking.catch(() => undefined).then(() => lookOnce(tools));
  return looking;
}

/** Each step by itself: hosts are looked at, and the next look is planned, whatever becomes of the one before. */
async function lookOnce(tools: LookTools): Promise<void> {
  try {
    await settle(tools);
  } finally {
    await lookForRevisions(tools);
    await planNext(tools);
  }
}

/** Lays the layers anew where something else than a layer changed: the configuration, the day, Amend itself. */
async function settle({ now, work }: LookTools): Promise<void> {
  const open = await openTask(now());
  if (open === 'follow') await (await work()).followManaged(now());
  if (open === 'lay') await (await work()).changeLayers({}, now());
}

/** What is to be done beside looking at hosts; told by what is stored alone, so that what failed is done later. */
async function openTask(now: number): Promise<'follow' | 'lay' | null> {
  const [managed, { value: state }] = await Promise.all([readManaged(), readItem(policyState)]);
  if (!managed.unread && (await digestOfManaged(managed)) !== (state?.managed ?? '')) return 'follow';
  return (await isOutdated(state, now)) ? 'lay' : null;
}

async function isOutdated(state: PolicyState | null, now: number): Promise<boolean> {
  if (state === null) return hasLayers();
  const isOver = state.until !== null && state.until <= now;
  // By a clock that was put right since: what it took for over is not.
  const isAhead = state.at > now + MINUTE_MS;
  const isOtherVersion = state.version !== browser.runtime.getManifest().version;
  if (isOver || isAhead || isOtherVersion) return state.layers.length > 0 || state.managed !== '';
  return isDamaged();
}

/** Whether what was laid can be read. Asked until it can, then no more while the browser runs: it may be megabytes. */
async function isDamaged(): Promise<boolean> {
  if ((await readItem(policiesRead)).value) return false;
  const laid = await Promise.all([
    readItem(installedRules),
    readItem(installedRecovery),
    readItem(mergedSettings),
  ]);
  if (laid.some(({ state }) => state === 'corrupt')) return true;
  await writeItem(policiesRead, true);
  return false;
}

/** Sets the one alarm for whatever comes first; none where there is nothing to look after. */
async function planNext({ now, random, isOnline }: Pick<LookTools, 'now' | 'random' | 'isOnline'>) {
  const at = now();
  const times = await timesAhead(at, random, isOnline()).catch(() => [nextTry(at, 1, random)]);
  if (times.length === 0) await browser.alarms.clear(ALARM);
  else
    await browser.alarms.create(ALARM, {
      when: Math.min(...times, at + LONGEST_MS),
      // Only where the worker ends before it has planned the next one.
      periodInMinutes: NET_MINUTES,
    });
}

/** Throws where the browser does not tell what it keeps. */
async function timesAhead(at: number, random: Random, isOnline: boolean): Promise<readonly number[]> {
  const [all, { value: state }, open] = await Promise.all([
    readSubscriptions(),
    readItem(policyState),
    openTask(at),
  ]);
  const looks = all.map(({ next }) => (isDue(next, at) ? soon(at, random, isOnline) : next));
  return [
    ...looks,
    ...(state?.until ? [state.until] : []),
    ...(open === null ? [] : [nextTry(at, 1, random)]),
  ];
}

/** What is due could not be done just now. Not all at the same second: a whole office comes online at once. */
function soon(at: number, random: Random, isOnline: boolean): number {
  return at + (isOnline ? MINUTE_MS : OFFLINE_MS) * (1 + random());
}
