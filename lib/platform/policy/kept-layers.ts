import { browser } from '../browser.ts';
import { decode } from '../storage.ts';
import { type KeptLayer, LAYER_PREFIX, layerAt, layerItem, strongestFirst } from './kept-layer.ts';

/** All layers that are kept, and the ids of those in whose place something unreadable stands; it stays there. */
export interface LayersReading {
  readonly layers: readonly KeptLayer[];
  readonly lost: readonly string[];
}

/** Reads all layers. Throws where the browser does not tell what it keeps: to take that for none would drop them. */
export async function readLayersKept(): Promise<LayersReading> {
  const keys = (await storedKeys()).filter((key) => layerAt(key) !== undefined);
  const stored = Object.entries(await browser.storage.local.get(keys));
  const layers: KeptLayer[] = [];
  const lost: string[] = [];
  for (const [key, entry] of stored) {
    const id = layerAt(key) ?? '';
    const { value, state } = decode(layerItem(id), entry);
    if (state === 'corrupt') lost.push(id);
    else if (value !== null) layers.push(value);
  }
  return { layers: layers.sort(strongestFirst), lost: lost.sort() };
}

/** Calls back after a layer was put, changed or taken away, in whichever page or worker, until the signal aborts. */
export function watchLayers(onChange: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && Object.keys(changes).some((key) => layerAt(key) !== undefined)) onChange();
  };
  const { onChanged } = browser.storage;
  onChanged.addListener(listener);
  signal.addEventListener('abort', () => onChanged.removeListener(listener), { once: true });
}

/** Whether anything but what ships may be in force; asks for no policy itself. */
export async function hasLayers(): Promise<boolean> {
  const keys = await storedKeys();
  return keys.some((key) => key.startsWith(LAYER_PREFIX) || layerAt(key) !== undefined);
}

/** All keys; without their values where the browser can tell them so. */
async function storedKeys(): Promise<readonly string[]> {
  const local = browser.storage.local as { getKeys?: () => Promise<string[]> };
  return (await local.getKeys?.()) ?? Object.keys(await browser.storage.local.get(null));
}
