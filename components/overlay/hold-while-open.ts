import type { Held, HoldDeps, HoldPart } from '../hold/hold-part.ts';
import type { LatePart } from './late-part.ts';

/**
 * Has a draft held for as long as something may be open in it. What comes back is told after each reading whether that
 * is so.
 */
export function holdWhileOpen(
  hold: Pick<LatePart<HoldPart>, 'bring'>,
  deps: Omit<HoldDeps, 'signal'>,
  signal: AbortSignal,
): (mayBeOpen: boolean) => void {
  let life: AbortController | null = null;
  let held: Held | null = null;
  const letGo = () => {
    life?.abort();
    life = null;
    held = null;
  };
  const begin = async (own: AbortController) => {
    const part = await hold.bring();
    if (own.signal.aborted) return;
    if (part === null) letGo();
    else held = part.guard({ ...deps, signal: own.signal });
  };
  signal.addEventListener('abort', letGo, { once: true });
  return (mayBeOpen) => {
    // Nothing is brought, nor heard, where policies let every reply go.
    if (!mayBeOpen || deps.guard().mode === 'off') letGo();
    else if (life !== null) held?.look();
    else if (!signal.aborted) {
      life = new AbortController();
      begin(life).catch((error: unknown) => deps.onFault?.(error));
    }
  };
}
