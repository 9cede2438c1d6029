import { browser } from './browser.ts';
import {
  type KindsFor,
  type MessageInput,
  type MessageKind,
  type MessageOutput,
  type MessageTarget,
  messages,
} from './messages.ts';
import { failure, type Result, success } from './result.ts';
import { z } from './schema.ts';

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

export type Handlers<T extends MessageTarget> = {
  readonly [K in KindsFor<T>]: (
    input: MessageInput<K>,
    sender: Sender,
  ) => MessageOutput<K> | Promise<MessageOutput<K>>;
};

type RawSender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];
type AnyHandler = (input: unknown, sender: Sender) => unknown;

/**
 * Answers the messages of one part of Amend. A message for another part is left alone; a malformed one, or one
 * from a sender who may not send it, is refused. Never throws, whatever arrives.
 */
export function serve<T extends MessageTarget>(handlers: Handlers<T>, signal?: AbortSignal): void {
  const table = handlers as unknown as Partial<Record<MessageKind, AnyHandler>>;
  const listener = (message: unknown, raw: unknown, sendResponse: (answer: unknown) => void) => {
    const kind = kindOf(message);
    const handler = kind === null ? undefined : table[kind];
    if (kind === null || handler === undefined) return false;
    answer(kind, handler, message, raw as RawSender).then(sendResponse);
    return true;
  };
  const onMessage = browser.runtime.onMessage as unknown as {
    addListener(l: typeof listener): void;
    removeListener(l: typeof listener): void;
  };
  onMessage.addListener(listener);
  signal?.addEventListener('abort', () => onMessage.removeListener(listener), { once: true });
}

function kindOf(message: unknown): MessageKind | null {
  if (typeof message !== 'object' || message === null) return null;
  const kind = (message as { kind?: unknown }).kind;
  return typeof kind === 'string' && Object.hasOwn(messages, kind) ? (kind as MessageKind) : null;
}

async function answer(
  kind: MessageKind,
  handler: AnyHandler,
  message: unknown,
  raw: RawSender,
): Promise<Result<unknown>> {
  if (!maySend(kind, raw)) return failure('refused');
  const parsed = z.safeParse(messages[kind].input, message);
  if (!parsed.success) return failure('malformed');
  try {
    return success(await handler(parsed.data, senderOf(raw)));
  } catch {
    return failure('failed');
  }
}

function maySend(kind: MessageKind, raw: RawSender): boolean {
  if (raw.id !== browser.runtime.id) return false;
  const from = messages[kind].from;
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
