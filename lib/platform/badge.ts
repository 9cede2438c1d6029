import { browser } from './browser.ts';
import { callTab } from './call.ts';
import { mergedSettings } from './settings.ts';
import { isOff } from './site-switches.ts';
import { readItem, updateItem, watchItem } from './storage.ts';
import { badgeCounts, offSwitches } from './stored-items.ts';

/** White on a red, and on a grey, dark enough for it (contrast over 4.5). */
const RED = '#b3261e';
const GREY = '#5f6368';
const TEXT = '#ffffff';

/** The text of a badge: nothing for nothing, and never more than fits. */
export function badgeText(count: number): string {
  if (count <= 0) return '';
  return count > 99 ? '99+' : String(count);
}

/**
 * Notes what one frame of a tab shows, nothing included, and puts the tab's sum on the badge. Quiet when the tab has
 * just gone. Tabs that never had a composer are not in these counts, and so are never spoken to.
 */
export async function countFindings(tabId: number, frameId: number, count: number): Promise<void> {
  const tab = String(tabId);
  const result = await updateItem(badgeCounts, (counts) => ({
    ...counts,
    [tab]: { ...counts[tab], [String(frameId)]: count },
  }));
  await (result.ok ? paint(tabId) : showBadge(tabId, count));
}

/**
 * Keeps the badges true while tabs go from page to page, or from case to case in one page. Browsers tell both alike,
 * so the frames that are still there are asked to count anew (and to look for another case while they are at it).
 */
export function recountOnNavigation(): void {
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status !== undefined || change.url !== undefined) void recount(tabId);
  });
  browser.tabs.onRemoved.addListener((tabId) => void forget(tabId));
}

/** Says on the badge where Amend is switched off, from the switch on and until its time is over. */
export function showSwitches(): void {
  // Only tabs we may enter tell their address; no other was ever painted.
  const paintWhere = async (isMeant: (tabId: number) => boolean) => {
    const tabs = await browser.tabs.query({});
    for (const { id, url } of tabs) if (id !== undefined && url !== undefined && isMeant(id)) await paint(id);
  };
  const { signal } = new AbortController();
  for (const item of [offSwitches, mergedSettings])
    watchItem<unknown>(item, () => void paintWhere(() => true), signal);
  // A time that is over tells nobody, so the badge is looked at again when the agent comes to the tab.
  browser.tabs.onActivated.addListener(({ tabId }) => void paintWhere((id) => id === tabId));
}

async function recount(tabId: number): Promise<void> {
  if (!Object.hasOwn((await readItem(badgeCounts)).value, String(tabId))) {
    // The browser has emptied the badge, as it does with each page.
    if (await isTabOff(tabId)) await paint(tabId);
    return;
  }
  await forget(tabId);
  await callTab(tabId, 'look-again', {});
  await paint(tabId);
}

async function forget(tabId: number): Promise<void> {
  await updateItem(badgeCounts, (counts) => {
    if (!Object.hasOwn(counts, String(tabId))) return counts;
    const { [String(tabId)]: _gone, ...rest } = counts;
    return rest;
  });
}

let painting: Promise<void> = Promise.resolve();

/** Puts a tab's sum on its badge, or that Amend is off; one after the other, so that the last one painted is the newest. */
function paint(tabId: number): Promise<void> {
  painting = painting.then(async () => {
    if (await isTabOff(tabId)) return showOff(tabId);
    const frames = (await readItem(badgeCounts)).value[String(tabId)];
    const sum = Object.values(frames ?? {}).reduce((before, count) => before + count, 0);
    await showBadge(tabId, sum);
  });
  return painting;
}

async function isTabOff(tabId: number): Promise<boolean> {
  try {
    return await isOff((await browser.tabs.get(tabId)).url);
  } catch {
    return false;
  }
}

function showBadge(tabId: number, count: number): Promise<void> {
  return write(tabId, badgeText(count), RED, 'app_actionTitle');
}

function showOff(tabId: number): Promise<void> {
  return write(tabId, browser.i18n.getMessage('app_offBadge' as never), GREY, 'app_offTitle');
}

async function write(tabId: number, text: string, color: string, title: string): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setTitle({ tabId, title: browser.i18n.getMessage(title as never) });
    if (text === '') return;
    await browser.action.setBadgeBackgroundColor({ tabId, color });
    await browser.action.setBadgeTextColor({ tabId, color: TEXT });
  } catch {
    // The tab closed between the message and here.
  }
}
