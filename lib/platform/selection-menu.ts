import { browser } from './browser.ts';
import { openCheckFor } from './own-pages.ts';

const ITEM = 'check-selection';

/**
 * Offers "Check selection" on selected words of any page. The click lets Amend read that one tab until it goes elsewhere
 * (activeTab), and opens the page that checks any text. Call it in the worker's first turn.
 * @param title what the item says
 */
export function offerSelectionCheck(title: () => string): void {
  // Made anew each time: the language of the browser may be another by now.
  const make = () => void makeItem(title());
  browser.runtime.onInstalled.addListener(make);
  browser.runtime.onStartup.addListener(make);
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId = 0 }, tab) => {
    if (menuItemId !== ITEM || tab?.id === undefined) return;
    const { id, index, windowId } = tab;
    openCheckFor({ id, index, ...(windowId !== undefined && { windowId }) }, frameId);
  });
}

async function makeItem(title: string): Promise<void> {
  await browser.contextMenus.removeAll();
  // Two starts at once may both make it; an error that nobody reads would be written into the browser's log.
  browser.contextMenus.create({ id: ITEM, title, contexts: ['selection'] }, () => browser.runtime.lastError);
}
