import { type ManagedPolicy, NOT_MANAGED } from '../policy/managed/managed-shape.ts';
import { parseManaged } from '../policy/managed/parse-managed.ts';
import { browser } from './browser.ts';

// Managed settings and locks take part in the merge as one more layer: whoever lays the layers lays this one too.
export { managedLayer } from '../policy/managed/managed-layer.ts';

/**
 * What the organisation set for this browser, as far as it can be taken. Never throws; `unread` where the browser did
 * not tell, which is no reason to let go of anything.
 */
export async function readManaged(): Promise<ManagedPolicy> {
  // Firefox has no such area at all in some of its kinds.
  if (browser.storage.managed === undefined) return NOT_MANAGED;
  try {
    return parseManaged(await browser.storage.managed.get(null));
  } catch (error) {
    return isNone(error) ? NOT_MANAGED : { ...NOT_MANAGED, unread: true };
  }
}

/** Firefox rejects where nothing is managed; Chrome answers with nothing. */
function isNone(error: unknown): boolean {
  return error instanceof Error && /manifest not found/i.test(error.message);
}

/**
 * Calls back after the organisation changed something while the browser ran, until the signal aborts. Chrome and Edge
 * tell; Firefox reads its policies at its start alone, so what calls this reads them once by itself.
 */
export function watchManaged(onChange: (managed: ManagedPolicy) => void, signal: AbortSignal): void {
  const listener = (_changes: object, area: string) => {
    if (area !== 'managed') return;
    void readManaged().then((managed) => {
      if (!signal.aborted && !managed.unread) onChange(managed);
    });
  };
  const { onChanged } = browser.storage;
  onChanged.addListener(listener);
  signal.addEventListener('abort', () => onChanged.removeListener(listener), { once: true });
}
