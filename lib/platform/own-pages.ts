import { browser } from './browser.ts';

/** Opens Amend's settings in a tab, or brings the one that is open to the front. */
export function openSettings(): void {
  void browser.runtime.openOptionsPage();
}

/** Opens the list of cases in a tab; in a window of its own where none is open. */
export function openCases(): void {
  const url = browser.runtime.getURL('/cases.html' as never);
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
