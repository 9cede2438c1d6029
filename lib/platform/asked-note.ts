import { z } from './schema.ts';
import { readItem, removeItem, type StoredItem, writeItem } from './storage.ts';

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

/** What was asked just now; null where nothing was. */
export async function readAsked(): Promise<AskedSite | null> {
  const { value } = await readItem(askedSite);
  if (value === null || Math.abs(Date.now() - value.at) >= ASKED_MS) return null;
  const { at: _, ...asked } = value;
  return asked;
}
