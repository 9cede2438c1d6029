import { browser } from './browser.ts';
import { call } from './call.ts';

interface PanelApis {
  readonly sidePanel?: { open(target: { tabId: number } | { windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens Amend's panel beside the tab. Call it before any `await` of the click's handler: browsers open a panel only
 * within the gesture itself. False when the browser would not.
 */
export async function openSidePanel(windowId: number | undefined): Promise<boolean> {
  // In each browser only one of the two is there, and types know each only in its own build.
  const { sidePanel, sidebarAction } = browser as unknown as PanelApis;
  try {
    if (sidebarAction !== undefined) await sidebarAction.open();
    else if (sidePanel !== undefined && windowId !== undefined) await sidePanel.open({ windowId });
    else return false;
    return true;
  } catch {
    return false;
  }
}

/** The command whose key opens the panel; named so in the manifest. */
export const PANEL_COMMAND = 'open-panel';

/** The key of the panel opens it, and lets us see the tab's address until it navigates. */
export function openPanelOnKey(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== PANEL_COMMAND) return;
    void openSidePanel(tab?.windowId);
    // No other event tells a panel that is open already.
    tellAddress();
  });
}

/** Has an open panel look at its tab again: a click or key of ours lets Amend see an address that it could not. */
export function tellAddress(): void {
  void call('tab-told', {});
}
