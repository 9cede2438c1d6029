import { startAsked } from './asked-site.ts';
import { browser } from './browser.ts';
import { knownSiteOf } from './known-sites.ts';
import { injectLoader, registerLoader } from './loader-scripts.ts';
import { policyHosts } from './policy/policy-hosts.ts';
import { recordFault } from './report.ts';
import { accessOf, addedPatterns, disposePatterns } from './site-access.ts';
import { watchItem } from './storage.ts';
import { parseWebAddress } from './web-address.ts';

/**
 * Keeps the loader registered for exactly the sites the agent added. The browser's list of permissions is the only
 * truth: it is compared at each start of the worker and after each change, so nothing of ours can drift from it.
 */
export function keepLoaderRegistered(): void {
  let turn: Promise<void> = Promise.resolve();
  const sync = () => {
    turn = turn.then(syncLoader);
    return turn;
  };
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    void sync();
    void startAsked(origins);
  });
  browser.permissions.onRemoved.addListener((gone) => {
    void sync();
    void disposePatterns(gone.origins ?? []).catch(() =>
      recordFault('dispose-failed', 'loader-registration'),
    );
  });
  // What was granted for policies alone may become a site as any other.
  watchItem(policyHosts, () => void sync(), new AbortController().signal);
  browser.runtime.onStartup.addListener(() => void sync());
  browser.runtime.onInstalled.addListener(() => void sync());
}

async function syncLoader(): Promise<void> {
  try {
    await registerLoader(await addedPatterns());
  } catch {
    await recordFault('register-failed', 'loader-registration');
  }
}

/** After an install or update: pages that are open already have no loader, or one that lost touch with us. */
export async function injectIntoOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async (tab) => {
      // Only tabs we may enter tell their address.
      if (tab.id === undefined || tab.url === undefined || parseWebAddress(tab.url) === null) return;
      const site = knownSiteOf(tab.url);
      const came = site !== undefined && !site.ask;
      if (came || (await accessOf(tab.url)) === 'granted') await injectLoader(tab.id);
    }),
  );
}
