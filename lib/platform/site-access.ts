import { matchesPattern } from '../draft/sites/match-pattern.ts';
import { forgetAsked, rememberAsked } from './asked-note.ts';
import { startAt } from './asked-site.ts';
import { browser } from './browser.ts';
import { callTab } from './call.ts';
import { knownPatterns, knownSiteOf } from './known-sites.ts';
import { injectLoader } from './loader-scripts.ts';
import { policyHosts } from './policy/policy-hosts.ts';
import { failure, type Result, success } from './result.ts';
import { mergedSettings } from './settings.ts';
import { settledAt } from './site-switches.ts';
import { readItem, watchItem } from './storage.ts';
import { offSwitches } from './stored-items.ts';
import { type OffHost, type OffKind, offAt, offKindsAt } from './switches.ts';
import { originPattern, parseWebAddress, withoutPath } from './web-address.ts';

/**
 * `granted`: Amend may run; `askable`: one click away; `never`: a browser page or store, an unknown address, or a page of a known
 * host that Amend leaves alone.
 */
export type Access = 'granted' | 'askable' | 'never';

/** How things stand at one address. */
export interface Site {
  readonly access: Access;
  /** How Amend is off on this host, `by` a policy of that name or by the agent; null where it is on. */
  readonly off: (OffHost & { readonly by?: string }) | null;
  /** The name of the policy that keeps Amend on here: nobody can switch it off. */
  readonly keptOn?: string;
  /** The kinds of editors that it is off in here. */
  readonly offKinds: readonly OffKind[];
  /** Missing where the browser does not tell us the address. */
  readonly origin?: string;
  /** Name of a site that Amend knows. */
  readonly name?: string;
}

/** A site the agent added; taken from the browser's own list of permissions. */
export interface AddedSite {
  readonly origin: string;
  readonly host: string;
}

/** How Amend stands at an address. */
export async function siteAt(url: string | undefined): Promise<Site> {
  const address = parseWebAddress(url);
  if (address === null) return { access: 'never', off: null, offKinds: [] };
  const { hostname, origin } = address;
  const [access, { value }, settled] = await Promise.all([
    accessOf(address.href),
    readItem(offSwitches),
    settledAt(address.href),
  ]);
  const name = knownSiteOf(address.href)?.name;
  const rest = { access, origin, ...(name !== undefined && { name }) };
  if (settled?.is === 'on') return { ...rest, off: null, offKinds: [], keptOn: settled.by };
  const off = settled ? { host: hostname, by: settled.by } : offAt(value, hostname, Date.now());
  return { ...rest, off, offKinds: offKindsAt(value, hostname) };
}

/** Whether Amend may run at an address. Ports play no part: permissions know none. */
export async function accessOf(url: string): Promise<Access> {
  const pattern = originPattern(url);
  if (pattern === null) return 'never';
  if (!(await browser.permissions.contains({ origins: [pattern] }))) return 'askable';
  return (await hasLoader(url)) ? 'granted' : 'never';
}

/**
 * Whether the loader stands at an address that we may enter. Permissions know no paths: of some products Amend may
 * enter the whole host, but comes to the agents' pages alone, and never to those where customers write.
 */
async function hasLoader(url: string): Promise<boolean> {
  const address = parseWebAddress(url);
  const site = knownSiteOf(url);
  if (address === null || (site !== undefined && !site.ask)) return address !== null;
  return (await addedPatterns()).some(
    (pattern) => pattern === '<all_urls>' || matchesPattern(pattern, address),
  );
}

/**
 * "Use Amend on this site". Call it first thing in the click: the browser asks the agent only within a gesture.
 * Puts the loader into the tab at once, so that no reload is needed.
 */
export async function useOnThisSite(
  origin: string,
  tabId?: number,
): Promise<Result<null, 'declined' | 'never' | 'failed'>> {
  const pattern = originPattern(origin);
  if (pattern === null) return failure('never');
  // A popup that asks is closed by the question: then the worker does what comes after the answer.
  const noted = rememberAsked({ origin, tabId });
  try {
    const isGranted = await browser.permissions.request({ origins: [pattern] }).finally(() => forget(noted));
    if (!isGranted) return failure('declined');
    // The worker registers the loader for later page loads when it hears of the permission.
    await startAt({ origin, tabId });
    return success(null);
  } catch {
    return failure('failed');
  }
}

/** What cannot be noted or forgotten is no reason to turn the agent's answer down; a minute ends it. */
async function forget(noted: Promise<void>): Promise<void> {
  await noted.then(forgetAsked).catch(() => undefined);
}

/**
 * "Use Amend" on a product that is asked for first: all its addresses at once. As above: within the click. The worker
 * registers the loader for later page loads; what is open already gets it here.
 */
export async function useProduct(hosts: readonly string[]): Promise<Result<null, 'declined' | 'failed'>> {
  const origins = hosts.map(withoutPath);
  void forgetAsked();
  try {
    if (!(await browser.permissions.request({ origins }))) return failure('declined');
    const tabs = await browser.tabs.query({ url: origins });
    await Promise.all(tabs.map(({ id }) => injectLoader(id ?? -1)));
    return success(null);
  } catch {
    return failure('failed');
  }
}

/** Whether Amend may run at all the addresses of a product. */
export async function mayUse(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: hosts.map(withoutPath) });
}

/**
 * Takes "Use Amend on this site" back. The worker hears of it as of any withdrawal in the browser's own settings:
 * it unregisters the loader and sends the site's open composers away.
 */
export async function stopUsing(origin: string): Promise<Result<null, 'never' | 'failed'>> {
  const pattern = originPattern(origin);
  if (pattern === null) return failure('never');
  try {
    return (await browser.permissions.remove({ origins: [pattern] })) ? success(null) : failure('failed');
  } catch {
    return failure('failed');
  }
}

/** The sites that the agent added, from the browser's own list. */
export async function addedSites(): Promise<readonly AddedSite[]> {
  return (await addedPatterns()).map((pattern) => {
    const origin = pattern.replace(/\/\*$/, '');
    return { origin, host: origin.replace(/^.*:\/\//, '') };
  });
}

/** Match patterns that the agent granted for pages: all that are granted less those of the manifest and of policies. */
export async function addedPatterns(): Promise<readonly string[]> {
  const [{ origins: granted = [] }, { value: forPolicies }] = await Promise.all([
    browser.permissions.getAll(),
    readItem(policyHosts),
  ]);
  const shipped = new Set([...knownPatterns, ...forPolicies].map(withoutPath));
  // Chrome also tells the places of the manifest's scripts, with their paths.
  return granted.filter((pattern) => !shipped.has(withoutPath(pattern)));
}

/** Calls back when access or a switch changed anywhere. */
export function watchSites(onChange: () => void, signal: AbortSignal): void {
  const listener = () => onChange();
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
  signal.addEventListener(
    'abort',
    () => {
      browser.permissions.onAdded.removeListener(listener);
      browser.permissions.onRemoved.removeListener(listener);
    },
    { once: true },
  );
  watchItem(offSwitches, listener, signal);
  watchItem(mergedSettings, listener, signal);
}

/**
 * Sends the composers under withdrawn match patterns away. The browser tells us no address of such tabs any more,
 * so every tab is asked and each frame answers for itself.
 */
export async function disposePatterns(patterns: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({});
  const asked = tabs.flatMap((tab) =>
    patterns.map((pattern) => callTab(tab.id ?? -1, 'dispose', { pattern })),
  );
  await Promise.all(asked);
}
