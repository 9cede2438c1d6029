import { browser } from './browser.ts';
import { failure, type Result, success } from './result.ts';
import { isRecord, type Shape } from './shape.ts';

/** Who sent a message, as the browser says it; nothing in it comes from the message itself. */
export interface Sender {
  readonly tabId: number | undefined;
  readonly frameId: number | undefined;
  /** Address of the frame. */
  readonly url: string | undefined;
  /** Address of the tab, where we may know it. */
  readonly tabUrl: string | undefined;
  readonly windowId: number | undefined;
}

/** Who may send a message, and what has to be in it. */
export interface Route {
  readonly from: 'page' | 'extension' | 'any';
  readonly input: Shape<unknown>;
}

export type AnyHandler = (input: never, sender: Sender) => unknown;

type RawSender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

/**
 * Answers the messages that have a route and a handler, until the signal aborts. Any other is left alone; a malformed
 * one, or one from a sender who may not send it, is refused. Never throws, whatever arrives.
 */
export function listen(
  routes: Readonly<Record<string, Route>>,
  handlers: Readonly<Record<string, AnyHandler>>,
  signal?: AbortSignal,
): void {
  const listener = (message: unknown, raw: unknown, sendResponse: (answer: unknown) => void) => {
    const kind = isRecord(message) ? message.kind : undefined;
    if (typeof kind !== 'string' || !Object.hasOwn(routes, kind)) return false;
    const [route, handler] = [routes[kind], handlers[kind]];
    if (route === undefined || handler === undefined) return false;
    answer(route, handler, message, raw as RawSender).then(sendResponse);
    return true;
  };
  const onMessage = browser.runtime.onMessage as unknown as {
    addListener(l: typeof listener): void;
    removeListener(l: typeof listener): void;
  };
  onMessage.addListener(listener);
  signal?.addEventListener('abort', () => onMessage.removeListener(listener), { once: true });
}

async function answer(
  route: Route,
  handler: AnyHandler,
  message: unknown,
  raw: RawSender,
): Promise<Result<unknown>> {
  if (!maySend(route, raw)) return failure('refused');
  const parsed = route.input.safeParse(message);
  if (!parsed.success) return failure('malformed');
  try {
    return success(await handler(parsed.data as never, senderOf(raw)));
  } catch {
    return failure('failed');
  }
}

function maySend({ from }: Route, raw: RawSender): boolean {
  if (raw.id !== browser.runtime.id) return false;
  const own = isOwnPage(raw);
  return from === 'any' || (from === 'extension' ? own : !own);
}

/** True for our own pages and worker: they carry an extension address; a content script carries its page's. */
function isOwnPage(raw: RawSender): boolean {
  const address = raw.url ?? (raw as { origin?: string }).origin;
  if (address === undefined) return raw.tab === undefined;
  return address.startsWith(browser.runtime.getURL('/'));
}

function senderOf(raw: RawSender): Sender {
  const { tab, frameId, url } = raw;
  return { tabId: tab?.id, frameId, url, tabUrl: tab?.url, windowId: tab?.windowId };
}
