import { browser } from './browser.ts';

/** Opens Amend's settings in a tab, or brings the one that is open to the front. */
export function openSettings(): void {
  void browser.runtime.openOptionsPage();
}

/** Opens the list of cases in a tab; in a window of its own where none is open. */
export function openCases(): void {
  openPage('cases.html');
}

/** Opens the page that checks any text. */
export function openCheck(): void {
  openPage('check.html');
}

/**
 * Opens the page that checks any text beside a tab, for what is selected in one of its frames: the page reads it there
 * itself, so that no word of it goes through a message or an address.
 */
export function openCheckFor(tab: { id: number; index: number; windowId?: number }, frameId: number): void {
  const url = browser.runtime.getURL(`/check.html#tab=${tab.id}&frame=${frameId}` as never);
  const { id: openerTabId, index, windowId } = tab;
  const beside = { index: index + 1, openerTabId, ...(windowId !== undefined && { windowId }) };
  void browser.tabs.create({ url, ...beside }).catch(() => browser.tabs.create({ url }));
}

/** Opens the page for practising replies. */
export function openPractice(): void {
  openPage('practice.html');
}

function openPage(file: string): void {
  const url = browser.runtime.getURL(`/${file}` as never);
  void browser.tabs.create({ url }).catch(() => browser.windows.create({ url }));
}

/** Opens the page that comes before the yes to a policy, in a tab. @param link an amend link or https address */
export function openSubscribePage(link: string): void {
  const url = browser.runtime.getURL(`/subscribe.html?link=${encodeURIComponent(link)}` as never);
  void browser.tabs.create({ url });
}

/** Opens the browser's own page for extension shortcuts: by a call of its own in Firefox, by address in Chromium. */
export async function openShortcutSettings(): Promise<void> {
  const commands = browser.commands as unknown as { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) return commands.openShortcutSettings();
  await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** The window this page stands in; ask before the click that opens a panel, which leaves no time to wait. */
export async function ownWindow(): Promise<number | undefined> {
  return (await browser.windows.getCurrent()).id;
}
