import { browser } from './browser.ts';
import { failure, type Result, success } from './result.ts';
import { isRecord, type Shape } from './shape.ts';

// Written on browser.storage itself: WXT's storage has versions but neither Zod on read, nor a write queue, nor a
// typed answer when the disk is full, so it would be one more layer under this one and 3 kB more.

/** One thing that is kept, declared once (see stored-items.ts). Stored as `{version, value}`. */
export interface StoredItem<T> {
  readonly key: string;
  readonly area: 'local' | 'session';
  /** Grows when the shape changes; `migrations[n]` turns a value of version n into one of n + 1. */
  readonly version: number;
  readonly shape: Shape<T>;
  readonly fallback: T;
  readonly migrations?: Readonly<Record<number, (value: unknown) => unknown>>;
}

/** `quota`: the store is full; `unavailable`: the browser refused; `invalid`: not a value of this item. */
export type WriteError = 'quota' | 'unavailable' | 'invalid';
export type WriteResult<T> = Result<T, WriteError>;

/** Before the key of an item: the corrupt value that a write took the place of. */
export const SET_ASIDE = 'corrupt:';

/**
 * `fresh`: never written; `corrupt`: something else stands there, left untouched until the next write; `unread`: the
 * browser did not tell what stands there.
 */
export interface Reading<T> {
  readonly value: T;
  readonly state: 'fresh' | 'good' | 'corrupt' | 'unread';
}

/** Whether the value is the fallback only because what stands there, or may, could not be had. */
export function isLost({ state }: Pick<Reading<unknown>, 'state'>): boolean {
  return state === 'corrupt' || state === 'unread';
}

/** Reads and checks an item. One that cannot be had gives the fallback and stays as it is. Never throws. */
export async function readItem<T>(item: StoredItem<T>): Promise<Reading<T>> {
  try {
    const stored = (await area(item).get(item.key))[item.key];
    return stored === undefined || stored === null ? fresh(item) : decode(item, stored);
  } catch {
    return { value: item.fallback, state: 'unread' };
  }
}

/** Checks a stored value, lifting an older version to today's. */
export function decode<T>(item: StoredItem<T>, stored: unknown): Reading<T> {
  const value = lift(item, stored);
  const parsed = item.shape.safeParse(value);
  return value !== undefined && parsed.success
    ? { value: parsed.data, state: 'good' }
    : { value: item.fallback, state: 'corrupt' };
}

/** A stored value lifted to today's version, not checked yet; undefined where that cannot be done. Never throws. */
export function lift(item: StoredItem<unknown>, stored: unknown): unknown {
  const wrote = isRecord(stored) ? stored.version : undefined;
  if (!isRecord(stored) || !isVersion(wrote) || wrote > item.version) return undefined;
  let value = stored.value;
  try {
    for (let version = wrote; version < item.version; version++) value = item.migrations?.[version]?.(value);
    return value;
  } catch {
    return undefined;
  }
}

function isVersion(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0;
}

/** Writes an item. A corrupt value that stands there is first kept under `corrupt:<key>`. */
export async function writeItem<T>(item: StoredItem<T>, value: T): Promise<WriteResult<T>> {
  return changeItem(item, () => value, true);
}

/**
 * Reads, changes and writes an item with nobody in between, whichever page or worker of ours they are in.
 * `change` may return the value it was given: then nothing is written.
 */
export async function updateItem<T>(item: StoredItem<T>, change: (now: T) => T): Promise<WriteResult<T>> {
  return changeItem(item, change, false);
}

/** What could not be read may be good: it is never written over. */
async function changeItem<T>(
  item: StoredItem<T>,
  change: (now: T) => T,
  mends: boolean,
): Promise<WriteResult<T>> {
  return inTurn(item.key, async () => {
    const now = await readItem(item);
    if (now.state === 'unread') return failure('unavailable');
    const next = change(now.value);
    if (next === now.value && !(mends && now.state === 'corrupt')) return success(next);
    if (!item.shape.safeParse(next).success) return failure('invalid');
    const entry = { [item.key]: { version: item.version, value: next } };
    const written = await put(item, entry, now.state === 'corrupt' ? [item.key] : []);
    return written.ok ? success(next) : written;
  });
}

/**
 * Forgets an item, and what was set aside of it; with a question, only where the value that stands there by then is
 * to go. Answers what stands there now.
 */
export async function removeItem<T>(
  item: StoredItem<T>,
  isGone?: (now: T) => boolean,
): Promise<WriteResult<T>> {
  return inTurn(item.key, async () => {
    try {
      const now = isGone && (await readItem(item));
      if (now?.state === 'unread') return failure('unavailable');
      if (now && !isGone(now.value)) return success(now.value);
      await area(item).remove([item.key, SET_ASIDE + item.key]);
      return success(item.fallback);
    } catch {
      return failure('unavailable');
    }
  });
}

/** Forgets all that stands under these keys of items in `local`, once nobody is in the middle of changing one. */
export function removeKeys(keys: readonly string[]): Promise<void> {
  const items = keys.map((key) => (key.startsWith(SET_ASIDE) ? key.slice(SET_ASIDE.length) : key));
  return inTurns(items, () => browser.storage.local.remove([...keys]));
}

/** Writes several items of one area in a single call: all of them, or none. */
export async function writeItems(
  pairs: readonly (readonly [StoredItem<never> | StoredItem<unknown>, unknown])[],
): Promise<WriteResult<null>> {
  const items = pairs.map(([item, value]) => ({ item: item as StoredItem<unknown>, value }));
  if (items.some(({ item, value }) => !item.shape.safeParse(value).success)) return failure('invalid');
  const write = async () => {
    const readings = await Promise.all(items.map(({ item }) => readItem(item)));
    if (readings.some(({ state }) => state === 'unread')) return failure('unavailable');
    const written = items.map(({ item, value }) => [item.key, { version: item.version, value }] as const);
    const kept = items.filter((_, index) => readings[index]?.state === 'corrupt');
    return put(
      items[0]?.item ?? null,
      Object.fromEntries(written),
      kept.map(({ item }) => item.key),
    );
  };
  return inTurns(
    items.map(({ item }) => item.key),
    write,
  );
}

/** Calls back with the item's value after each change of it, from wherever, until the signal aborts. */
export function watchItem<T>(item: StoredItem<T>, onChange: (value: T) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, name: string) => {
    const change = changes[item.key];
    if (name !== item.area || change === undefined) return;
    const value = change.newValue;
    onChange((value === undefined || value === null ? fresh(item) : decode(item, value)).value);
  };
  // Held: `browser.storage` itself is gone by the time that a script in a page ends because the extension did.
  const { onChanged } = browser.storage;
  onChanged.addListener(listener);
  signal.addEventListener('abort', () => onChanged.removeListener(listener), { once: true });
}

/** Sets all entries at once, with copies of the corrupt values that they replace. */
async function put(
  of: Pick<StoredItem<unknown>, 'area'> | null,
  entries: Record<string, unknown>,
  corrupt: readonly string[],
): Promise<WriteResult<null>> {
  if (of === null) return success(null);
  try {
    const old = corrupt.length === 0 ? {} : await area(of).get([...corrupt]);
    const copies = Object.fromEntries(corrupt.map((key) => [SET_ASIDE + key, old[key]]));
    await area(of).set({ ...copies, ...entries });
    return success(null);
  } catch (error) {
    return failure(isQuota(error) ? 'quota' : 'unavailable');
  }
}

function isQuota(error: unknown): boolean {
  return error instanceof Error && /quota|no space|disk.*full/i.test(`${error.name} ${error.message}`);
}

function fresh<T>(item: StoredItem<T>): Reading<T> {
  return { value: item.fallback, state: 'fresh' };
}

function area(item: { readonly area: 'local' | 'session' }) {
  return browser.storage[item.area];
}

const turns = new Map<string, Promise<unknown>>();

/** One after the other per key: across our pages and worker by Web Locks, else within this script. */
export function inTurn<R>(key: string, work: () => Promise<R>): Promise<R> {
  const locks = globalThis.navigator?.locks;
  if (locks !== undefined) return locks.request(`amend:${key}`, work) as Promise<R>;
  const turn = (turns.get(key) ?? Promise.resolve()).then(work, work);
  turns.set(key, turn);
  return turn;
}

/** When nobody else is at any of these keys; always in their order, so that two such never wait for each other. */
function inTurns<R>(keys: readonly string[], work: () => Promise<R>): Promise<R> {
  const inOrder = [...new Set(keys)].sort();
  return inOrder.reduceRight((next, key) => () => inTurn(key, next), work)();
}
