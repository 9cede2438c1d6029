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
