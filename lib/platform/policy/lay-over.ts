import type { Layer, MergedPolicy } from '../../policy/layers/layer-types.ts';
import { mergeLayers } from '../../policy/layers/merge-layers.ts';
import type { PageRules } from '../../policy/layers/page-rules.ts';
import { countRules, rulesForPages } from '../../policy/layers/rules-for-pages.ts';
import { managedLayer } from '../../policy/managed/managed-layer.ts';
import { shippedPacks } from '../../policy/shipped-packs.ts';
import { browser } from '../browser.ts';
import { mergedSettings } from '../settings.ts';
import type { StoredItem } from '../storage.ts';
import { installedRecovery } from '../stored-recovery.ts';
import { installedRules } from '../stored-rules.ts';
import { asLayer, type Management } from './brought-by.ts';
import { dayOf, endOfDay } from './day.ts';
import { type KeptLayer, strongestFirst } from './kept-layer.ts';
import type { LayersReading } from './kept-layers.ts';
import { headOf, type LayerReading, lostHead, readLayer } from './layer-reading.ts';
import type { PolicyState } from './policy-state.ts';

type Pair = readonly [StoredItem<never> | StoredItem<unknown>, unknown];

/** More than anybody reads; a large policy below a lock could make thousands. */
const NOTES_MAX = 500;

/** What follows from the layers: what pages read, and in few words what is in force. */
export interface LaidOver {
  readonly items: readonly Pair[];
  readonly state: Omit<PolicyState, 'managed'>;
}

/** Lays layers over each other and over what ships. One that cannot be read, or has stopped, costs only itself. */
export function layOver(
  layers: readonly KeptLayer[],
  lost: readonly string[],
  management: Management,
  now: number,
): LaidOver {
  const today = dayOf(now);
  const read = readLayers(layers, management, today);
  const merged = mergeFitting(inForceOf(read, management));
  const told = read.map((layer) => (merged.barred.includes(layer.kept.id) ? barredOf(layer) : layer));
  const rules = rulesForPages(merged);
  return {
    items: [
      [installedRules, isPlain(rules) ? null : rules],
      [installedRecovery, merged.recovery ?? null],
      [mergedSettings, merged.settings],
    ],
    state: {
      layers: [...told.map(headOf), ...lost.map(lostHead)],
      notes: merged.notes.slice(0, NOTES_MAX).map(({ layer, what, mend }) => ({ layer, what, mend })),
      rules: countRules(rules),
      version: browser.runtime.getManifest().version,
      at: now,
      until: endOf(read, today),
    },
  };
}

/** What counts of what is kept, as it is laid over each other: what management says itself is among it. */
export function layersInForce({ layers }: LayersReading, management: Management, now: number): Layer[] {
  return inForceOf(readLayers(layers, management, dayOf(now)), management);
}

/** At the levels at which they count, the strongest first. */
function readLayers(layers: readonly KeptLayer[], management: Management, today: string): LayerReading[] {
  const needsSignature = management.managed.requireSignature ?? false;
  const read = layers.map((kept): LayerReading => {
    const reading = readLayer(kept, today, needsSignature);
    if (reading.policy === null) return reading;
    return { ...reading, kept: { ...kept, level: asLayer(kept, reading.policy, management).level } };
  });
  return read.sort((one, other) => strongestFirst(one.kept, other.kept));
}

function inForceOf(read: readonly LayerReading[], management: Management): Layer[] {
  const settings = managedLayer(management.managed);
  const inForce = read.flatMap(({ kept, policy, isInForce }) =>
    policy !== null && isInForce ? [asLayer(kept, policy, management)] : [],
  );
  return settings === null ? inForce : [settings, ...inForce];
}

const barredOf = (layer: LayerReading): LayerReading => ({ ...layer, isInForce: false, problem: 'barred' });

/**
 * All as one; without what the weakest says of recovery where all that is said of it is more than one policy may say,
 * and so more than can be kept. @param layers the strongest first
 */
function mergeFitting(layers: readonly Layer[]): MergedPolicy {
  const merged = mergeLayers(layers, shippedPacks);
  if (installedRecovery.shape.safeParse(merged.recovery ?? null).success) return merged;
  const weakest = layers.findLastIndex(({ policy }) => policy.recovery !== undefined);
  const silent = layers.map((layer, at) => (at === weakest ? withoutRecovery(layer) : layer));
  const rest = mergeFitting(silent);
  return { ...rest, notes: [...rest.notes, { layer: layers[weakest]?.id ?? '', ...TOO_MUCH }] };
}

const TOO_MUCH = {
  what: 'What it says of recovery is too much beside what the other policies say.',
  mend: 'Take out lines, playbooks or standards that the others have as well.',
};

function withoutRecovery({ policy: { recovery: _recovery, ...policy }, ...layer }: Layer): Layer {
  return { ...layer, policy };
}

/** Whether these are the rules that ship, as they ship: pages have them already. */
function isPlain({ rules, packs }: PageRules): boolean {
  if (rules.length > 0 || packs.length !== shippedPacks.length) return false;
  return packs.every(
    ({ changes, exempt, firm }) =>
      Object.keys(changes).length === 0 && exempt.length === 0 && firm === undefined,
  );
}

/** When the next of them passes its last day. */
function endOf(read: readonly LayerReading[], today: string): number | null {
  const days = read.flatMap(({ policy }) => policy?.expires ?? []).filter((day) => day >= today);
  return days.length === 0 ? null : Math.min(...days.map(endOfDay));
}
