import { browser } from './browser.ts';
import {
  type KindsFor,
  type MessageInput,
  type MessageKind,
  type MessageOutput,
  messages,
} from './messages.ts';
import { failure, type Result, success } from './result.ts';
import { z } from './schema.ts';

/** `lost`: the extension was updated or removed under us; `no-answer`: nobody listens; the rest from `serve`. */
export type CallError = 'lost' | 'no-answer' | 'refused' | 'malformed' | 'failed';

/** True while this script still belongs to a running extension. */
export function isConnected(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

/** Asks the worker (or, for `composer-ready`, the panel). Never throws; a sleeping worker is woken by it. */
export async function call<K extends KindsFor<'background' | 'panel'>>(
  kind: K,
  input: MessageInput<K>,
): Promise<Result<MessageOutput<K>, CallError>> {
  return receive(kind, () => browser.runtime.sendMessage({ ...input, kind }));
}

/** Asks the composers of one tab (all frames, or one). Never throws. */
export async function callTab<K extends KindsFor<'page'>>(
  tabId: number,
  kind: K,
  input: MessageInput<K>,
  frameId?: number,
): Promise<Result<MessageOutput<K>, CallError>> {
  const options = frameId === undefined ? {} : { frameId };
  return receive(kind, () => browser.tabs.sendMessage(tabId, { ...input, kind }, options));
}

async function receive<K extends MessageKind>(
  kind: K,
  send: () => Promise<unknown>,
): Promise<Result<MessageOutput<K>, CallError>> {
  if (!isConnected()) return failure('lost');
  try {
    return readAnswer(kind, await send());
  } catch (error) {
    return failure(isLost(error) ? 'lost' : 'no-answer');
  }
}

function isLost(error: unknown): boolean {
  return !isConnected() || (error instanceof Error && /context invalidated/i.test(error.message));
}

const answerShape = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.enum(['refused', 'malformed', 'failed']) }),
]);

function readAnswer<K extends MessageKind>(kind: K, raw: unknown): Result<MessageOutput<K>, CallError> {
  const answer = z.safeParse(answerShape, raw);
  if (!answer.success) return failure('no-answer');
  if (!answer.data.ok) return failure(answer.data.error);
  const value = z.safeParse(messages[kind].output, answer.data.value);
  return value.success ? success(value.data as MessageOutput<K>) : failure('malformed');
}
