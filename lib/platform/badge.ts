import { browser } from './browser.ts';
import { updateItem } from './storage.ts';
import { badgeCounts } from './stored-items.ts';

/** White on a red dark enough for it (contrast over 4.5). */
const BACKGROUND = '#b3261e';
const TEXT = '#ffffff';

/** The text of a badge: nothing for nothing, and never more than fits. */
export function badgeText(count: number): string {
  if (count <= 0) return '';
  return count > 99 ? '99+' : String(count);
}

/** Notes what one frame of a tab shows and puts the tab's sum on the badge. Quiet when the tab has just gone. */
export async function countFindings(tabId: number, frameId: number, count: number): Promise<void> {
  const tab = String(tabId);
  const result = await updateItem(badgeCounts, (counts) => ({
    ...counts,
    [tab]: { ...counts[tab], [String(frameId)]: count },
  }));
  const frames = result.ok ? result.value[tab] : { [frameId]: count };
  await showBadge(
    tabId,
    Object.values(frames ?? {}).reduce((sum, each) => sum + each, 0),
  );
}

/** A tab that navigates or closes starts from nothing. */
export function forgetCountsOfLeavingTabs(): void {
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'loading') void forget(tabId).then(() => showBadge(tabId, 0));
  });
  browser.tabs.onRemoved.addListener((tabId) => void forget(tabId));
}

async function forget(tabId: number): Promise<void> {
  await updateItem(badgeCounts, (counts) => {
    if (!Object.hasOwn(counts, String(tabId))) return counts;
    const { [String(tabId)]: _gone, ...rest } = counts;
    return rest;
  });
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
