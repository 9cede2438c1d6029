import { browser } from './browser.ts';
import { failure, type Result, success } from './result.ts';
import { isRecord, type Shape } from './shape.ts';

/** `lost`: the extension was updated or removed under us; `no-answer`: nobody listens; the rest from `serve`. */
export type CallError = 'lost' | 'no-answer' | 'refused' | 'malformed' | 'failed';

const ERRORS: readonly unknown[] = ['refused', 'malformed', 'failed'] satisfies CallError[];

/** True while this script still belongs to a running extension. */
export function isConnected(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

/**
 * Ends what runs in a page as soon as a hand does anything there after the extension was updated or removed: the browser
 * itself tells scripts in pages nothing of it. Hears the hand before whatever is set to listen after it. Gives the life's signal.
 */
export function endWhenLost(life: AbortController): AbortSignal {
  const look = () => isConnected() || life.abort();
  for (const type of ['focusin', 'keydown', 'pointerdown'])
    addEventListener(type, look, { capture: true, signal: life.signal });
  return life.signal;
}

/** Sends one message and reads its answer, which has to be of that shape. Never throws. */
export async function ask<T>(send: () => Promise<unknown>, output: Shape<T>): Promise<Result<T, CallError>> {
  if (!isConnected()) return failure('lost');
  try {
    return readAnswer(await send(), output);
  } catch (error) {
    return failure(isLost(error) ? 'lost' : 'no-answer');
  }
}

function isLost(error: unknown): boolean {
  return !isConnected() || (error instanceof Error && /context invalidated/i.test(error.message));
}

/** An answer is a `Result` as `listen` sends it; anything else counts as none. */
function readAnswer<T>(answer: unknown, output: Shape<T>): Result<T, CallError> {
  if (!isRecord(answer)) return failure('no-answer');
  if (answer.ok === false && ERRORS.includes(answer.error)) return failure(answer.error as CallError);
  if (answer.ok !== true) return failure('no-answer');
  const value = output.safeParse(answer.value);
  return value.success ? success(value.data) : failure('malformed');
}
