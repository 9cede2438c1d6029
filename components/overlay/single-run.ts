interface Run {
  readonly life: AbortController;
  readonly alive: () => boolean;
  /** `document.open` gives a document another root, and takes away all that listened. */
  readonly root: Element | undefined;
}

type Place = { [KEY]?: Run | undefined; readonly document?: Document };

const KEY = Symbol.for('amend composer');

/** Whether a copy of this frame's script is at work: it reaches the extension, and hears its document. */
export function isAtWork(world: object = globalThis): boolean {
  const run = (world as Place)[KEY];
  return run !== undefined && !run.life.signal.aborted && run.root === rootOf(world) && run.alive();
}

/**
 * Lets this frame's script run once. Null when another copy is at work; one that was left behind by an update of
 * the extension, or in a document that was written anew, is ended first. `alive` tells whether the copy can still
 * reach the extension.
 */
export function runOnce(alive: () => boolean, world: object = globalThis): AbortController | null {
  if (isAtWork(world)) return null;
  const place = world as Place;
  place[KEY]?.life.abort();
  const life = new AbortController();
  place[KEY] = { life, alive, root: rootOf(world) };
  return life;
}

const rootOf = (world: object) => (world as Place).document?.documentElement;

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
