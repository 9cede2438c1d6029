import { browser } from './browser.ts';
import { callTab } from './call.ts';
import { readItem, updateItem } from './storage.ts';
import { badgeCounts } from './stored-items.ts';

/** White on a red dark enough for it (contrast over 4.5). */
const BACKGROUND = '#b3261e';
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

async function recount(tabId: number): Promise<void> {
  if (!Object.hasOwn((await readItem(badgeCounts)).value, String(tabId))) return;
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

/** Puts a tab's sum on its badge; one after the other, so that the last one painted is the newest sum. */
function paint(tabId: number): Promise<void> {
  painting = painting.then(async () => {
    const frames = (await readItem(badgeCounts)).value[String(tabId)];
    const sum = Object.values(frames ?? {}).reduce((before, count) => before + count, 0);
    await showBadge(tabId, sum);
  });
  return painting;
}

async function showBadge(tabId: number, count: number): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text: badgeText(count) });
    if (count <= 0) return;
    await browser.action.setBadgeBackgroundColor({ tabId, color: BACKGROUND });
    await browser.action.setBadgeTextColor({ tabId, color: TEXT });
  } catch {
    // The tab closed between the message and here.
  }
}
