import { ask, type CallError } from './ask.ts';
import { browser } from './browser.ts';
import type { MessageInput, MessageOutput } from './messages.ts';
import { PAGE_ANSWERS, type PageCall } from './page-shapes.ts';
import type { Result } from './result.ts';

/** `call` for scripts that run in pages: the same messages, without Zod. Never throws; a sleeping worker is woken by it. */
export async function callFromPage<K extends PageCall>(
  kind: K,
  input: MessageInput<K>,
): Promise<Result<MessageOutput<K>, CallError>> {
  return ask(() => browser.runtime.sendMessage({ ...input, kind }), PAGE_ANSWERS[kind]);
}
