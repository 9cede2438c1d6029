import type { Layer } from '../../policy/layers/layer-types.ts';
import { mergeLayers } from '../../policy/layers/merge-layers.ts';
import type { PageRules } from '../../policy/layers/page-rules.ts';
import { countRules, rulesForPages } from '../../policy/layers/rules-for-pages.ts';
import { parsePolicy } from '../../policy/parse-policy.ts';
import { isRecord } from '../../policy/problem.ts';
import type { Policy } from '../../policy/schema.ts';
import { shippedPacks } from '../../policy/shipped-packs.ts';
import { shippedPolicy } from '../../policy/shipped-policy.ts';
import { standingOn } from '../../policy/subscription/judge-revision.ts';
import { browser } from '../browser.ts';
import { mergedSettings } from '../settings.ts';
import type { StoredItem } from '../storage.ts';
import { installedRecovery } from '../stored-recovery.ts';
import { installedRules } from '../stored-rules.ts';
import { dayOf, endOfDay } from './day.ts';
import { FILE_LAYER, type KeptLayer, MANAGED_LAYER, OWN_LAYER, strongestFirst } from './kept-layer.ts';
import type { LayerHead, PolicyState } from './policy-state.ts';

type Pair = readonly [StoredItem<never> | StoredItem<unknown>, unknown];

/** What follows from the layers: what pages read, and in few words what is in force. */
export interface LaidOver {
  readonly items: readonly Pair[];
  readonly state: Omit<PolicyState, 'managed'>;
}

interface Read {
  readonly kept: KeptLayer;
  readonly policy: Policy | null;
  readonly standing: 'holds' | 'past' | 'stopped' | 'unreadable';
}

/** Lays layers over each other and over what ships. One that cannot be read, or has stopped, costs only itself. */
export function layOver(
  layers: readonly KeptLayer[],
  lost: readonly string[],
  managed: Layer | null,
  now: number,
): LaidOver {
  const today = dayOf(now);
  const read = [...layers].sort(strongestFirst).map((kept) => readLayer(kept, today));
  const inForce = read.flatMap(({ kept, policy, standing }): Layer[] =>
    policy === null || standing === 'stopped' ? [] : [{ id: kept.id, level: kept.level, policy }],
  );
  const merged = mergeLayers(managed === null ? inForce : [managed, ...inForce], shippedPacks);
  const rules = rulesForPages(merged);
  return {
    items: [
      [installedRules, isPlain(rules) ? null : rules],
      [installedRecovery, merged.recovery ?? null],
      [mergedSettings, merged.settings],
    ],
    state: {
      layers: [...read.map(headOf), ...lost.map(lostHead)],
      notes: merged.notes.map(({ layer, what, mend }) => ({ layer, what, mend })),
      rules: countRules(rules),
      version: browser.runtime.getManifest().version,
      at: now,
      until: endOf(read, today),
    },
  };
}

/** Whether these are the rules that ship, as they ship: pages have them already. */
function isPlain({ rules, packs }: PageRules): boolean {
  const [pack, more] = packs;
  if (rules.length > 0 || pack?.id !== shippedPolicy.id || more !== undefined) return false;
  return Object.keys(pack.changes).length === 0 && pack.exempt.length === 0 && pack.firm === undefined;
}

function readLayer(kept: KeptLayer, today: string): Read {
  const parsed = parsePolicy(kept.document);
  if (!parsed.ok) return { kept, policy: null, standing: 'unreadable' };
  return { kept, policy: parsed.policy, standing: standingOn(parsed.policy, today) };
}

const PROBLEMS = { holds: undefined, past: 'expired', stopped: 'stopped', unreadable: 'unreadable' } as const;

/** One that this Amend cannot read, perhaps because a later one wrote it, is known by what is left of its head. */
function headOf({ kept, policy, standing }: Read): LayerHead {
  const { id, level, since, source, signed } = kept;
  const { name, id: policyId, revision, owner, issued, expires, note } = policy ?? remainsOf(kept.document);
  const about = { owner, issued, expires, note, problem: PROBLEMS[standing] };
  const said = Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined));
  return { id, name, policyId, revision, level, since, source, signed, ...said };
}

type Remains = Pick<Policy, 'name' | 'id' | 'revision' | 'owner' | 'issued' | 'expires' | 'note'>;

function remainsOf(document: unknown): Remains {
  const { name, id, revision } = isRecord(document) ? document : {};
  return {
    name: typeof name === 'string' ? name.slice(0, 80) : '',
    id: typeof id === 'string' ? id.slice(0, 80) : '',
    revision: Number.isSafeInteger(revision) ? (revision as number) : 0,
  };
}

/** What stands in the place of a layer is nothing that was ever written there. */
function lostHead(id: string): LayerHead {
  return {
    id,
    name: '',
    policyId: '',
    revision: 0,
    level: 'team',
    since: 0,
    source: sourceOf(id),
    signed: null,
    problem: 'unreadable',
  };
}

function sourceOf(id: string): KeptLayer['source'] {
  if (id === FILE_LAYER) return { kind: 'file', fileName: '' };
  if (id === OWN_LAYER) return { kind: 'own' };
  return id === MANAGED_LAYER ? { kind: 'managed' } : { kind: 'subscription', subscriptionId: id };
}

/** When the next of them passes its last day. */
function endOf(read: readonly Read[], today: string): number | null {
  const days = read.flatMap(({ policy }) => policy?.expires ?? []).filter((day) => day >= today);
  return days.length === 0 ? null : Math.min(...days.map(endOfDay));
}
