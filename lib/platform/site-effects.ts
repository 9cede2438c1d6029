import type { MergedSettings } from '../policy/layers/layer-types.ts';
import { browser } from './browser.ts';
import { callTab } from './call.ts';
import { injectLoader } from './loader-scripts.ts';
import { mergedSettings } from './settings.ts';
import { settledSite } from './settled-sites.ts';
import { isOff } from './site-switches.ts';
import { decode, readItem } from './storage.ts';
import { badgeCounts } from './stored-items.ts';
import { parseWebAddress } from './web-address.ts';

/**
 * Has what policies say of sites take effect in what is open: composers go where Amend is off from now on, and the
 * loader comes back where it was. Call it in the worker's first turn.
 */
export function followSiteSettings(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const change = changes[mergedSettings.key];
    if (area !== mergedSettings.area || change === undefined) return;
    const [before, after] = [mergedIn(change.oldValue), mergedIn(change.newValue)];
    if (JSON.stringify(sitesIn(before)) !== JSON.stringify(sitesIn(after))) void renewTabs(sitesIn(before));
    else if (JSON.stringify(before.sendGuard) !== JSON.stringify(after.sendGuard)) void tellComposers();
  });
}

type Sites = Pick<MergedSettings, 'sites' | 'locked' | 'setBy'>;

const mergedIn = (stored: unknown) => decode(mergedSettings, stored).value;

function sitesIn({ sites, locked, setBy }: MergedSettings): Sites {
  return {
    sites,
    locked: locked.sites === undefined ? {} : { sites: locked.sites },
    setBy: { sites: setBy.sites },
  };
}

/** They ask anew how things stand where they are. */
async function tellComposers(): Promise<void> {
  const tabs = Object.keys((await readItem(badgeCounts)).value);
  await Promise.all(tabs.map((tab) => callTab(Number(tab), 'look-again', {})));
}

async function renewTabs(before: Sites): Promise<void> {
  const hadComposer = new Set(Object.keys((await readItem(badgeCounts)).value));
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id = -1, url }) => renewTab(id, url, hadComposer.has(String(id)), before)));
}

/** A tab with a composer starts anew where its own site is still on: a frame in it may be of a site that is not. */
async function renewTab(id: number, url: string | undefined, hadComposer: boolean, before: Sites) {
  const isOffNow = await isOff(url);
  if (hadComposer) await callTab(id, 'dispose', { pattern: null });
  if (!isOffNow && (hadComposer || wasOff(before, url))) await injectLoader(id);
}

function wasOff({ sites, locked, setBy }: Sites, url: string | undefined): boolean {
  const said = { sites: { off: sites?.off ?? [], on: sites?.on ?? [] }, locked, setBy };
  return parseWebAddress(url) !== null && settledSite(said, url)?.is === 'off';
}
