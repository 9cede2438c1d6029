import { ask, type CallError } from './ask.ts';
import { browser } from './browser.ts';
import { type KindsFor, type MessageInput, type MessageOutput, messages } from './messages.ts';
import type { Result } from './result.ts';
import type { Shape } from './shape.ts';

/** Asks the worker (or, for `composer-ready`, the panel). Never throws; a sleeping worker is woken by it. */
export async function call<K extends KindsFor<'background' | 'panel'>>(
  kind: K,
  input: MessageInput<K>,
): Promise<Result<MessageOutput<K>, CallError>> {
  return ask(() => browser.runtime.sendMessage({ ...input, kind }), outputOf(kind));
}

/** Asks the composers of one tab (all frames, or one). Never throws. */
export async function callTab<K extends KindsFor<'page'>>(
  tabId: number,
  kind: K,
  input: MessageInput<K>,
  frameId?: number,
): Promise<Result<MessageOutput<K>, CallError>> {
  const options = frameId === undefined ? {} : { frameId };
  return ask(() => browser.tabs.sendMessage(tabId, { ...input, kind }, options), outputOf(kind));
}

function outputOf<K extends keyof typeof messages>(kind: K): Shape<MessageOutput<K>> {
  return messages[kind].output as unknown as Shape<MessageOutput<K>>;
}
