import { browser } from './browser.ts';
import { callTab } from './call.ts';
import { injectLoader } from './loader-scripts.ts';
import { failure } from './result.ts';
import { readSettings } from './settings.ts';
import { type SettledSite, settledSite } from './settled-sites.ts';
import { readItem, updateItem, type WriteResult } from './storage.ts';
import { badgeCounts, offSwitches } from './stored-items.ts';
import {
  type OffHost,
  offAt,
  offKindsAt,
  type Switches,
  stillOff,
  withHostOff,
  withHostOn,
  withKindOff,
  withKindOn,
} from './switches.ts';
import { parseWebAddress } from './web-address.ts';

// What the agent switches takes effect at once in what is open. Nothing waits for a time to come: whoever asks for a
// composer after it gets one, so the browser needs no alarm and Amend no permission for one.

type Switched = Promise<WriteResult<Switches>>;

/** Switches Amend off on the host of an address: for good, or until a time (ms since the epoch). */
export async function turnOff(url: string, until?: number): Switched {
  const host = parseWebAddress(url)?.hostname;
  if (host === undefined || (await settledAt(url)) !== null) return failure('invalid');
  const off: OffHost = until === undefined ? { host } : { host, until };
  const result = await updateItem(offSwitches, (now) => withHostOff(now, off, Date.now()));
  if (!result.ok) return result;
  await disposeHost(host);
  // Where it comes back by itself the loader waits for it; one that is off for good has nothing in the page.
  if (until !== undefined) await reachHost(host);
  return result;
}

/** Switches Amend on again on the host of an address. */
export async function turnOn(url: string): Switched {
  const host = parseWebAddress(url)?.hostname;
  if (host === undefined) return failure('invalid');
  const result = await updateItem(offSwitches, (now) =>
    now.hosts.some((off) => off.host === host) ? withHostOn(now, host, Date.now()) : now,
  );
  if (result.ok) await reachHost(host);
  return result;
}

/** Switches Amend off in one kind of editor, on one host or `EVERYWHERE`. */
export async function turnKindOff(host: string, kind: string): Switched {
  return changeKinds((now) => withKindOff(now, { host, kind }));
}

/** Switches it on again; everywhere, where it was off everywhere. */
export async function turnKindOn(host: string, kind: string): Switched {
  return changeKinds((now) => withKindOn(now, { host, kind }));
}

/** What policies say of an address; null where it is for the agent to say. */
export async function settledAt(url: string | undefined): Promise<SettledSite | null> {
  return settledSite(await readSettings(), url);
}

/** True when Amend is off at this address: by a policy, or by the agent where no policy keeps it on. */
export async function isOff(url: string | undefined): Promise<boolean> {
  const host = parseWebAddress(url)?.hostname;
  const settled = await settledAt(url);
  if (settled !== null) return settled.is === 'off';
  return host !== undefined && offAt((await readItem(offSwitches)).value, host, Date.now()) !== null;
}

/** The kinds of editors that are off in a frame: by its own address and by that of its tab. None where Amend stays on. */
export async function kindsOffAt(urls: readonly (string | undefined)[]): Promise<readonly string[]> {
  const settled = await Promise.all(urls.map(settledAt));
  if (settled.some((site) => site?.is === 'on')) return [];
  const { value } = await readItem(offSwitches);
  const hosts = urls.map((url) => parseWebAddress(url)?.hostname ?? '');
  const kinds = hosts.flatMap((host) => offKindsAt(value, host).map(({ kind }) => kind));
  return [...new Set(kinds)];
}

/** All that is switched off now. */
export async function allSwitches(): Promise<Switches> {
  return stillOff((await readItem(offSwitches)).value, Date.now());
}

/** Forgets what has run out, so that whoever shows the switches hears of it. */
export async function forgetPast(): Promise<void> {
  await updateItem(offSwitches, (now) => stillOff(now, Date.now()));
}

/** Composers ask for the kinds anew and let go of, or come back to, what has changed. */
async function changeKinds(change: (now: Switches) => Switches): Switched {
  const result = await updateItem(offSwitches, change);
  if (!result.ok) return result;
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map((tab) => callTab(tab.id ?? -1, 'look-again', {})));
  return result;
}

/** Sends the composers of a host away: all those in its tabs, and in other tabs those in frames of it. */
async function disposeHost(host: string): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map((tab) => {
      const pattern = parseWebAddress(tab.url)?.hostname === host ? null : `*://${host}/*`;
      return callTab(tab.id ?? -1, 'dispose', { pattern });
    }),
  );
}

/** Puts the loader back into the open tabs of a host, and into those that had a composer: it may be in a frame of it. */
async function reachHost(host: string): Promise<void> {
  const hadComposer = new Set(Object.keys((await readItem(badgeCounts)).value));
  const tabs = await browser.tabs.query({});
  const within = tabs.filter(
    ({ id, url }) => parseWebAddress(url)?.hostname === host || hadComposer.has(String(id)),
  );
  await Promise.all(within.map(({ id }) => injectLoader(id ?? -1)));
}
