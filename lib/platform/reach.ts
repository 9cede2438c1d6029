import { ask, type CallError } from './ask.ts';
import { browser } from './browser.ts';
import type { Result } from './result.ts';
import type { Shape } from './shape.ts';

/** The way to the worker and its store that composer.js lends to what is brought after it: each would cost that again. */
export interface Reach {
  /** Sends one message; the answer has to be of the shape. Never throws; a sleeping worker is woken by it. */
  ask<T>(message: object, output: Shape<T>): Promise<Result<T, CallError>>;
  /** Calls back with what changed in the local store, by key, until the signal aborts. */
  onStored(onChange: (changes: object) => void, signal: AbortSignal): void;
}

export const REACH: Reach = {
  ask: (message, output) => ask(() => browser.runtime.sendMessage(message), output),
  onStored: (onChange, signal) => {
    // Held: `browser.storage` itself is gone by the time that a script in a page ends because the extension did.
    const { onChanged } = browser.storage.local;
    onChanged.addListener(onChange);
    signal.addEventListener('abort', () => onChanged.removeListener(onChange), { once: true });
  },
};
