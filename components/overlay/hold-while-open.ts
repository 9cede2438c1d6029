import type { Span } from '../../lib/engine/types.ts';
import type { HoldDeps, HoldPart } from '../hold/hold-part.ts';
import type { LatePart } from './late-part.ts';

/**
 * Has a draft held for as long as something in it waits for the agent's own words. What comes back is told of the open
 * slots after each reading.
 */
export function holdWhileOpen(
  hold: Pick<LatePart<HoldPart>, 'bring'>,
  deps: Omit<HoldDeps, 'signal'>,
  signal: AbortSignal,
): (slots: readonly Span[]) => void {
  let held: AbortController | null = null;
  const letGo = () => {
    held?.abort();
    held = null;
  };
  const begin = async (life: AbortController) => {
    const part = await hold.bring();
    if (life.signal.aborted) return;
    if (part === null) letGo();
    else part.guard({ ...deps, signal: life.signal });
  };
  signal.addEventListener('abort', letGo, { once: true });
  return (slots) => {
    // Nothing is brought, nor heard, where policies let every reply go.
    if (slots.length === 0 || deps.guard().mode === 'off') letGo();
    else if (held === null && !signal.aborted) {
      held = new AbortController();
      begin(held).catch((error: unknown) => deps.onFault?.(error));
    }
  };
}
