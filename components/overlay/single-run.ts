interface Run {
  readonly life: AbortController;
  readonly alive: () => boolean;
}

const KEY = Symbol.for('amend composer');

/**
 * Lets this frame's script run once. Null when another copy is at work; one that was left behind by an update
 * of the extension is ended first. `alive` tells whether the copy can still reach the extension.
 */
export function runOnce(alive: () => boolean, world: object = globalThis): AbortController | null {
  const place = world as { [KEY]?: Run | undefined };
  const other = place[KEY];
  if (other !== undefined && !other.life.signal.aborted) {
    if (other.alive()) return null;
    other.life.abort();
  }
  const life = new AbortController();
  place[KEY] = { life, alive };
  return life;
}

/**
 * Starts what runs once, and where the start itself fails, tells and tries again when the agent next comes to a field:
 * the loader has done its part by then and is gone.
 */
export async function startUntilItHolds(
  view: Window,
  take: () => AbortController | null,
  start: (life: AbortController) => Promise<void>,
  onFault: (error: unknown) => void,
): Promise<void> {
  const life = take();
  if (life === null) return;
  try {
    await start(life);
  } catch (error) {
    life.abort();
    onFault(error);
    const again = () => void startUntilItHolds(view, take, start, onFault);
    view.addEventListener('focusin', again, { capture: true, once: true });
  }
}
