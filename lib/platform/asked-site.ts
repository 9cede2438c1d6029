import { injectLoader } from './loader-scripts.ts';
import { forgetPolicyHost } from './policy/policy-hosts.ts';
import { z } from './schema.ts';
import { turnOn } from './site-switches.ts';
import { readItem, removeItem, type StoredItem, writeItem } from './storage.ts';
import { originPattern } from './web-address.ts';

/** The site that the agent is being asked about now. */
export interface AskedSite {
  readonly origin: string;
  /** Where it is to start at once. */
  readonly tabId?: number | undefined;
}

/** Who says no tells nobody where the popup has gone: a yes after this long (ms) answers another question. */
const ASKED_MS = 60_000;

interface Noted extends AskedSite {
  /** ms since the epoch. */
  readonly at: number;
}

/** Kept while the browser asks, and no longer than the browser runs. */
const askedSite: StoredItem<Noted | null> = {
  key: 'asked-site',
  area: 'session',
  version: 1,
  shape: z.nullable(z.object({ origin: z.string(), tabId: z.optional(z.int()), at: z.number() })),
  fallback: null,
};

/** Notes what is asked now, for a page that does not live to hear the answer. */
export async function rememberAsked(asked: AskedSite): Promise<void> {
  await writeItem(askedSite, { ...asked, at: Date.now() });
}

/** The question is answered, or another is asked. */
export async function forgetAsked(): Promise<void> {
  await removeItem(askedSite);
}

/** Starts at the site that was asked about just now, where this very match pattern was granted for it. */
export async function startAsked(granted: readonly string[]): Promise<void> {
  const { value } = await readItem(askedSite);
  const pattern = originPattern(value?.origin ?? '');
  if (value === null || pattern === null || !granted.includes(pattern)) return;
  await forgetAsked();
  const { at, ...asked } = value;
  if (Math.abs(Date.now() - at) < ASKED_MS && granted.length === 1) await startAt(asked);
}

/** Amend may work at this site from now on: it does so at once, with no reload. */
export async function startAt({ origin, tabId }: AskedSite): Promise<void> {
  const pattern = originPattern(origin);
  if (pattern !== null) await forgetPolicyHost(pattern);
  await turnOn(origin);
  if (tabId !== undefined) await injectLoader(tabId);
}
