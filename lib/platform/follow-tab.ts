import { browser } from './browser.ts';

export interface FollowTabOptions {
  readonly signal: AbortSignal;
  readonly tabId?: number | undefined;
  /** The tab to show and its address, where we may know it; also after each navigation of that tab. */
  readonly onTab: (tabId: number | undefined, url: string | undefined) => void | Promise<void>;
  readonly onError: () => void;
}

/** Follows the active tab of this page's own window, or stays with one tab. */
export function followTab(options: FollowTabOptions): { again(): void } {
  const { signal } = options;
  let windowId: number | undefined;
  let current = options.tabId;
  let turn = 0;

  const look = async () => {
    const mine = ++turn;
    try {
      windowId ??= (await browser.windows.getCurrent()).id;
      const found = await findTab(options.tabId, windowId);
      if (signal.aborted || mine !== turn) return;
      current = found?.id;
      await options.onTab(found?.id, found?.url);
    } catch {
      if (!signal.aborted && mine === turn) options.onError();
    }
  };
  const onActivated = (info: { windowId: number }) => {
    if (options.tabId === undefined && info.windowId === windowId) void look();
  };
  const onUpdated = (tabId: number, change: { status?: string; url?: string }) => {
    if (tabId === current && (change.url !== undefined || change.status !== undefined)) void look();
  };
  const onFocus = (focused: number) => {
    if (options.tabId === undefined && focused === windowId) void look();
  };
  // A tab dragged into another window, or closed, leaves without an activation that we would see.
  const onLeft = (tabId: number) => {
    if (tabId === current) void look();
  };
  listen(browser.tabs.onActivated, onActivated, signal);
  listen(browser.tabs.onUpdated, onUpdated, signal);
  listen(browser.tabs.onRemoved, onLeft, signal);
  listen(browser.windows.onFocusChanged, onFocus, signal);
  void look();
  return { again: () => void look() };
}

async function findTab(pinned: number | undefined, windowId: number | undefined) {
  if (pinned !== undefined) return browser.tabs.get(pinned);
  const query = windowId === undefined ? { currentWindow: true } : { windowId };
  return (await browser.tabs.query({ active: true, ...query }))[0];
}

interface Event<L> {
  addListener(listener: L): void;
  removeListener(listener: L): void;
}

function listen<L>(event: unknown, listener: L, signal: AbortSignal): void {
  const source = event as Event<L>;
  source.addListener(listener);
  signal.addEventListener('abort', () => source.removeListener(listener), { once: true });
}
