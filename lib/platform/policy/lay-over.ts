import type { Layer, MergedPolicy } from '../../policy/layers/layer-types.ts';
import { mergeLayers } from '../../policy/layers/merge-layers.ts';
import type { PageRules } from '../../policy/layers/page-rules.ts';
import { countRules, rulesForPages } from '../../policy/layers/rules-for-pages.ts';
import { managedLayer } from '../../policy/managed/managed-layer.ts';
import type { ManagedPolicy } from '../../policy/managed/managed-shape.ts';
import { shippedPacks } from '../../policy/shipped-packs.ts';
import { shippedPolicy } from '../../policy/shipped-policy.ts';
import { browser } from '../browser.ts';
import { mergedSettings } from '../settings.ts';
import type { StoredItem } from '../storage.ts';
import { installedRecovery } from '../stored-recovery.ts';
import { installedRules } from '../stored-rules.ts';
import { dayOf, endOfDay } from './day.ts';
import { type KeptLayer, strongestFirst } from './kept-layer.ts';
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
  managed: ManagedPolicy,
  now: number,
): LaidOver {
  const today = dayOf(now);
  const needsSignature = managed.requireSignature ?? false;
  const read = [...layers].sort(strongestFirst).map((kept) => readLayer(kept, today, needsSignature));
  const inForce = read.flatMap(({ kept: { id, level }, policy, isInForce }): Layer[] =>
    policy !== null && isInForce ? [{ id, level, policy }] : [],
  );
  const settings = managedLayer(managed);
  const merged = mergeFitting(settings === null ? inForce : [settings, ...inForce]);
  const rules = rulesForPages(merged);
  return {
    items: [
      [installedRules, isPlain(rules) ? null : rules],
      [installedRecovery, merged.recovery ?? null],
      [mergedSettings, merged.settings],
    ],
    state: {
      layers: [...read.map(headOf), ...lost.map(lostHead)],
      notes: merged.notes.slice(0, NOTES_MAX).map(({ layer, what, mend }) => ({ layer, what, mend })),
      rules: countRules(rules),
      version: browser.runtime.getManifest().version,
      at: now,
      until: endOf(read, today),
    },
  };
}

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
  const [pack, more] = packs;
  if (rules.length > 0 || pack?.id !== shippedPolicy.id || more !== undefined) return false;
  return Object.keys(pack.changes).length === 0 && pack.exempt.length === 0 && pack.firm === undefined;
}

/** When the next of them passes its last day. */
function endOf(read: readonly LayerReading[], today: string): number | null {
  const days = read.flatMap(({ policy }) => policy?.expires ?? []).filter((day) => day >= today);
  return days.length === 0 ? null : Math.min(...days.map(endOfDay));
}
