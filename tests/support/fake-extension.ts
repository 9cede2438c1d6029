import { fakeBrowser } from 'wxt/testing/fake-browser';

// What WXT's fake browser leaves out and Amend needs, with the browsers' own manners: senders, frames, ports,
// permissions and registered scripts. Only for tests.

type Listener = (...args: never[]) => unknown;

function fakeEvent() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    hasListener: (listener: Listener) => listeners.has(listener),
    trigger: (...args: unknown[]) => {
      for (const listener of [...listeners]) listener(...(args as never[]));
    },
    clear: () => listeners.clear(),
    size: () => listeners.size,
  };
}

export const ID = 'test-extension-id';
export const OWN_PAGE = { id: ID, url: `chrome-extension://${ID}/sidepanel.html` };

/** The sender of a content script in a frame. */
export function inFrame(tabId: number, frameId = 0, url = 'https://acme.zendesk.com/agent/tickets/7') {
  return { id: ID, url, frameId, tab: { id: tabId, windowId: 0, url } };
}

interface Script {
  readonly id: string;
  readonly matches: readonly string[];
}

export const extension = {
  /** Who sends the messages of `browser.runtime.sendMessage` now. */
  sender: OWN_PAGE as object,
  origins: new Set<string>(),
  /** What the user answers when asked for a permission. */
  userSaysYes: true,
  scripts: new Map<string, Script>(),
  injected: [] as { target: { tabId: number; frameIds?: number[] }; files: string[] }[],
  /** Makes `executeScript` fail, as it does without permission. */
  injectionFails: false,
  panelsOpened: [] as unknown[],
  sentToTabs: [] as { tabId: number; message: unknown }[],
  onConnect: fakeEvent(),
  onAdded: fakeEvent(),
  onRemoved: fakeEvent(),
  onCommand: fakeEvent(),
  onMenuClicked: fakeEvent(),
  /** The items of the context menu, by id. */
  menu: new Map<string, { title: string; contexts: string[] }>(),
};

/** One end of a port; `other` is the far end. */
export interface FakePort {
  readonly name: string;
  readonly sender?: object;
  readonly onMessage: ReturnType<typeof fakeEvent>;
  readonly onDisconnect: ReturnType<typeof fakeEvent>;
  postMessage(message: unknown): void;
  disconnect(): void;
}

/** A connected pair: the opener's end and the end that `onConnect` gets. Messages arrive as copies, later. */
export function portPair(name: string, sender: object): [FakePort, FakePort] {
  let open = true;
  const end = (extra: object): FakePort => ({
    name,
    ...extra,
    onMessage: fakeEvent(),
    onDisconnect: fakeEvent(),
    postMessage: () => undefined,
    disconnect: () => undefined,
  });
  const ends: [FakePort, FakePort] = [end({}), end({ sender })];
  for (const [index, port] of ends.entries()) {
    const other = ends[1 - index] as FakePort;
    port.postMessage = (message) => {
      if (!open) throw new Error('Attempting to use a disconnected port object');
      const copy = structuredClone(message);
      queueMicrotask(() => other.onMessage.trigger(copy, other));
    };
    port.disconnect = () => {
      if (!open) return;
      open = false;
      queueMicrotask(() => other.onDisconnect.trigger(other));
    };
  }
  return ends;
}

/** Sends a message as somebody, and gives what came back; `unanswered` when no listener took it. */
export async function deliver(message: unknown, sender: object): Promise<unknown> {
  let respond: (answer: unknown) => void = () => undefined;
  const answered = new Promise((resolve) => {
    respond = resolve;
  });
  const taken = await fakeBrowser.runtime.onMessage.trigger(message, sender as never, respond as never);
  return taken.includes(true as never) ? answered : 'unanswered';
}

async function request({ origins }: { origins: string[] }): Promise<boolean> {
  if (!extension.userSaysYes) return false;
  for (const origin of origins) extension.origins.add(origin);
  extension.onAdded.trigger({ origins });
  return true;
}

async function remove({ origins }: { origins: string[] }): Promise<boolean> {
  const had = origins.filter((origin) => extension.origins.delete(origin));
  if (had.length > 0) extension.onRemoved.trigger({ origins: had });
  return had.length > 0;
}

function covers(pattern: string, wanted: string): boolean {
  const host = (of: string) => of.replace(/^[^:]+:\/\//, '').replace(/\/.*$/, '');
  const scheme = (of: string) => of.slice(0, of.indexOf(':'));
  if (scheme(pattern) !== '*' && scheme(pattern) !== scheme(wanted)) return false;
  const [given, asked] = [host(pattern), host(wanted)];
  return given === '*' || given === asked || (given.startsWith('*.') && `.${asked}`.endsWith(given.slice(1)));
}

const apis = {
  permissions: {
    contains: async ({ origins }: { origins: string[] }) =>
      origins.every((wanted) => [...extension.origins].some((given) => covers(given, wanted))),
    getAll: async () => ({ permissions: ['storage'], origins: [...extension.origins] }),
    request,
    remove,
    onAdded: extension.onAdded,
    onRemoved: extension.onRemoved,
  },
  scripting: {
    executeScript: async (injection: (typeof extension.injected)[number] & { func?: () => unknown }) => {
      if (extension.injectionFails) throw new Error('Cannot access contents of the page');
      // A function runs in the test's own world, as if that were the one frame.
      if (injection.func) return [{ frameId: 0, result: structuredClone(injection.func()) }];
      extension.injected.push(injection);
      return [];
    },
    getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
      ids.flatMap((id) => extension.scripts.get(id) ?? []),
    registerContentScripts: async (list: Script[]) => {
      for (const script of list) {
        if (extension.scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
        extension.scripts.set(script.id, script);
      }
    },
    updateContentScripts: async (list: Script[]) => {
      for (const script of list) extension.scripts.set(script.id, script);
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      for (const id of ids) extension.scripts.delete(id);
    },
  },
  commands: { onCommand: extension.onCommand, getAll: async () => [] },
  contextMenus: {
    onClicked: extension.onMenuClicked,
    create: ({ id, ...item }: { id: string; title: string; contexts: string[] }) => {
      if (extension.menu.has(id)) throw new Error(`Cannot create item with duplicate id ${id}`);
      extension.menu.set(id, item);
    },
    removeAll: async () => extension.menu.clear(),
  },
  sidePanel: { open: async (target: unknown) => void extension.panelsOpened.push(target) },
};

/** Puts the missing APIs into WXT's fake browser and forgets all that an earlier test did. */
export function resetFakeExtension(): void {
  fakeBrowser.reset();
  Object.assign(extension, { sender: OWN_PAGE, userSaysYes: true, injectionFails: false });
  Object.assign(extension, { injected: [], panelsOpened: [], sentToTabs: [] });
  extension.origins.clear();
  extension.scripts.clear();
  extension.menu.clear();
  const { onConnect, onAdded, onRemoved, onCommand, onMenuClicked } = extension;
  for (const event of [onConnect, onAdded, onRemoved, onCommand, onMenuClicked]) event.clear();
  Object.assign(fakeBrowser, apis);
  Object.assign(fakeBrowser.storage.local, {
    getKeys: async () => Object.keys(await fakeBrowser.storage.local.get(null)),
  });
  Object.assign(fakeBrowser.runtime, {
    id: ID,
    onConnect: extension.onConnect,
    getPlatformInfo: async () => ({ os: 'linux', arch: 'x86-64' }),
    getManifest: () => ({ manifest_version: 3, name: 'Amend', version: '0.0.0' }),
    sendMessage: async (message: unknown) => {
      const answer = await deliver(structuredClone(message), extension.sender);
      return answer === 'unanswered' ? undefined : answer;
    },
  });
  // The fake window has no focus until a test gives it one; a browser's always is somebody's current window.
  const current = async () => ({ id: 0, focused: true, tabs: await fakeBrowser.tabs.query({ windowId: 0 }) });
  Object.assign(fakeBrowser.windows, { getCurrent: current, getLastFocused: current });
  Object.assign(fakeBrowser.tabs, {
    sendMessage: async (tabId: number, message: unknown) => {
      extension.sentToTabs.push({ tabId, message });
      const answer = await deliver(structuredClone(message), OWN_PAGE);
      if (answer === 'unanswered')
        throw new Error('Could not establish connection. Receiving end does not exist.');
      return answer;
    },
    connect: (_tabId: number, { name }: { name: string }) => {
      const [mine, theirs] = portPair(name, OWN_PAGE);
      queueMicrotask(() => extension.onConnect.trigger(theirs));
      return mine;
    },
  });
}
