import { browser } from './browser.ts';

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

/** A click on the toolbar button opens the panel (and lets us see the tab's address until it navigates). */
export function openPanelOnToolbarClick(): void {
  browser.action.onClicked.addListener((tab) => void openSidePanel(tab.windowId));
}
