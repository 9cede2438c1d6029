import { type AnyHandler, listen, type Sender } from './listen.ts';
import {
  type KindsFor,
  type MessageInput,
  type MessageOutput,
  type MessageTarget,
  messages,
} from './messages.ts';

export type { Sender } from './listen.ts';

export type Handlers<T extends MessageTarget> = {
  readonly [K in KindsFor<T>]: (
    input: MessageInput<K>,
    sender: Sender,
  ) => MessageOutput<K> | Promise<MessageOutput<K>>;
};

/**
 * Answers the messages of one part of Amend. A message for another part is left alone; a malformed one, or one
 * from a sender who may not send it, is refused. Never throws, whatever arrives.
 */
export function serve<T extends MessageTarget>(handlers: Handlers<T>, signal?: AbortSignal): void {
  listen(messages, handlers as unknown as Readonly<Record<string, AnyHandler>>, signal);
}
