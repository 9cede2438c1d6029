import type { Layer, MergedPolicy, MergeNote } from '../../policy/layers/layer-types.ts';
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
  const isSubscribed = isAnySubscribed({ layers, lost });
  const read = readLayers(layers, management, isSubscribed, today);
  const merged = mergeFitting(inForceOf(read, management, isSubscribed));
  const notes = [...read.flatMap(lowered), ...merged.notes];
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
      notes: notes.slice(0, NOTES_MAX).map(({ layer, what, mend }) => ({ layer, what, mend })),
      rules: countRules(rules),
      version: browser.runtime.getManifest().version,
      at: now,
      until: endOf(read, today),
    },
  };
}

/** What counts of what is kept, as it is laid over each other: what management says itself is among it. */
export function layersInForce(kept: LayersReading, management: Management, now: number): Layer[] {
  const isSubscribed = isAnySubscribed(kept);
  return inForceOf(readLayers(kept.layers, management, isSubscribed, dayOf(now)), management, isSubscribed);
}

/** Whether a policy from an address is kept: also one that cannot be read now, or has stopped. */
function isAnySubscribed({ layers, lost }: LayersReading): boolean {
  const sources = [...layers.map(({ source }) => source), ...lost.map((id) => lostHead(id).source)];
  return sources.some(({ kind }) => kind === 'subscription');
}

/** At the levels at which they count, the strongest first. */
function readLayers(
  layers: readonly KeptLayer[],
  management: Management,
  isSubscribed: boolean,
  today: string,
): LayerReading[] {
  const needsSignature = management.managed.requireSignature ?? false;
  const read = layers.map((kept): LayerReading => {
    const reading = readLayer(kept, today, needsSignature);
    if (reading.policy === null) return reading;
    const { level } = asLayer(kept, reading.policy, management, isSubscribed);
    return { ...reading, kept: { ...kept, level } };
  });
  return read.sort((one, other) => strongestFirst(one.kept, other.kept));
}

function inForceOf(read: readonly LayerReading[], management: Management, isSubscribed: boolean): Layer[] {
  const settings = managedLayer(management.managed);
  const inForce = read.flatMap(({ kept, policy, isInForce }) =>
    policy !== null && isInForce ? [asLayer(kept, policy, management, isSubscribed)] : [],
  );
  return settings === null ? inForce : [settings, ...inForce];
}

/** A file that says more than it counts for. */
function lowered({ kept: { id, level, source }, policy, isInForce }: LayerReading): MergeNote[] {
  if (source.kind !== 'file' || level !== 'personal' || policy === null || !isInForce) return [];
  const { level: said = 'personal', locks } = policy;
  if (said === 'personal' && locks === undefined) return [];
  return [
    {
      layer: id,
      what: `"${policy.name}" is a file: it counts as your own, below all that comes from an address or from your organisation, and locks none of it.`,
      mend: 'Take the file away, or ask whoever publishes it for the address from which it can be subscribed to.',
    },
  ];
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
