/** The longest that browsers wait, in ms; then it is looked again. */
const LONGEST = 2 ** 31 - 1;

export interface RedrawTimer {
  /** Draws anew after so many ms, in place of what was set before; null for not at all. */
  set(delay: number | null): void;
}

/**
 * The panel's one timer: draws it anew when time alone changes what it shows. A machine that slept through it draws when
 * the panel is looked at again.
 */
export function redrawTimer(draw: () => void, signal: AbortSignal): RedrawTimer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => document.visibilityState === 'visible' && draw();
  document.addEventListener('visibilitychange', look, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return {
    set(delay) {
      clearTimeout(timer);
      timer = undefined;
      if (delay !== null && !signal.aborted) timer = setTimeout(draw, Math.min(delay, LONGEST));
    },
  };
}
