import type { ManagedPolicy } from '../../policy/managed/managed-shape.ts';
import { readManaged } from '../managed.ts';
import { failure } from '../result.ts';
import { inTurn, readItem, removeKeys, type StoredItem, type WriteResult, writeItems } from '../storage.ts';
import { managedIds } from './brought-by.ts';
import { type KeptLayer, keyOfLayer, layerItem } from './kept-layer.ts';
import { type LayersReading, readLayersKept } from './kept-layers.ts';
import { layOver } from './lay-over.ts';
import { type PolicyState, policyState } from './policy-state.ts';

/** An item, and what is to stand there. */
export type Pair = readonly [StoredItem<never> | StoredItem<unknown>, unknown];

/** What is to be different from now on. */
export interface LayersChange {
  readonly put?: readonly KeptLayer[] | undefined;
  /** Ids. */
  readonly remove?: readonly string[] | undefined;
  /** What else stands or falls with it. */
  readonly also?: readonly Pair[] | undefined;
  /** The digest of what the administrator configured, where the change is what follows from it. */
  readonly followed?: string | undefined;
}

/** Decides in view of what is kept, with nobody in between; null to leave all as it is. */
export type Decide = (kept: LayersReading, managed: ManagedPolicy) => Promise<LayersChange | null>;

/** `state` is null where nothing was to be changed. */
export type Changed = WriteResult<PolicyState | null>;

/**
 * Changes layers and lays all of them over each other anew: the one way by which anything comes in force. Written in a
 * single call with all that follows from it, or not at all. One after the other, whichever page or worker asks.
 */
export function changeLayers(change: LayersChange | Decide, now = Date.now()): Promise<Changed> {
  return inTurn('policies-in-force', async () => {
    try {
      const [kept, managed] = await Promise.all([readLayersKept(), readManagedSurely()]);
      if (managed === null) return failure('unavailable');
      const wanted = typeof change === 'function' ? await change(kept, managed) : change;
      return wanted === null ? { ok: true, value: null } : await write(wanted, kept, managed, now);
    } catch {
      return failure('unavailable');
    }
  });
}

async function write(
  { put = [], remove = [], also = [], followed }: LayersChange,
  { layers, lost }: LayersReading,
  managed: ManagedPolicy,
  now: number,
): Promise<Changed> {
  const gone = new Set([...remove, ...put.map(({ id }) => id)]);
  const next = [...layers.filter(({ id }) => !gone.has(id)), ...put];
  const stillLost = lost.filter((id) => !gone.has(id));
  const laid = layOver(next, stillLost, { managed, ids: await managedIds(managed) }, now);
  const { value: before } = await readItem(policyState);
  // What lays settings and locks only, in passing, leaves the addresses to be followed.
  const state: PolicyState = { ...laid.state, managed: followed ?? before?.managed ?? '' };
  const written = await writeItems([
    ...put.map((layer): Pair => [layerItem(layer.id), layer]),
    ...remove.map((id): Pair => [layerItem(id), null]),
    ...laid.items,
    [policyState, state],
    ...also,
  ]);
  if (!written.ok) return written;
  // Nulls already; an empty place is only tidier.
  if (remove.length > 0) await removeKeys(remove.map(keyOfLayer)).catch(() => undefined);
  return { ok: true, value: state };
}

/** What is managed; null where the browser does not tell and something was: to take that for nothing would drop it. */
async function readManagedSurely(): Promise<ManagedPolicy | null> {
  const managed = await readManaged();
  if (!managed.unread) return managed;
  const { value } = await readItem(policyState);
  return value === null || value.managed === '' ? managed : null;
}
