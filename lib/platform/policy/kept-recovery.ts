import type { Layer } from '../../policy/layers/layer-types.ts';
import { MergeNotes } from '../../policy/layers/merge-notes.ts';
import { mergeRecovery } from '../../policy/layers/merge-recovery.ts';
import { SettingLocks } from '../../policy/layers/setting-locks.ts';
import { inOrder } from '../../policy/layers/standing.ts';
import { MANAGED_NAME, MANAGED_SETTINGS } from '../../policy/managed/managed-name.ts';
import type { ManagedPolicy } from '../../policy/managed/managed-shape.ts';
import { isRecord } from '../../policy/problem.ts';
import { type PolicyRecovery, recoveryShape } from '../../policy/recovery/recovery-shape.ts';
import type { Policy } from '../../policy/schema.ts';
import { readManaged } from '../managed.ts';
import { readItem } from '../storage.ts';
import type { KeptLayer } from './kept-layer.ts';
import { readLayersKept } from './kept-layers.ts';
import { type LayerHead, policyState } from './policy-state.ts';

/**
 * What the policies in force say of recovery, read from them as they are kept and merged as ever: for when what was laid
 * is damaged. What reads whole policies is not needed for it, so that the worker can ask. Undefined where nothing is said
 * or can be read.
 */
export async function keptRecovery(): Promise<PolicyRecovery | undefined> {
  const [{ layers }, { value: state }, managed] = await Promise.all([
    readLayersKept().catch(() => ({ layers: [] })),
    readItem(policyState),
    readManaged(),
  ]);
  const heads = new Map(state?.layers.map((head) => [head.id, head]));
  const kept = layers.flatMap((layer) => (state === null ? asLayer(layer) : inForce(layer, heads)));
  const ordered = inOrder([bareLayer(managed), ...kept]);
  return mergeRecovery(ordered, new SettingLocks(ordered), new MergeNotes());
}

function inForce(layer: KeptLayer, heads: ReadonlyMap<string, LayerHead>): Layer[] {
  const head = heads.get(layer.id);
  const holds = head !== undefined && (head.problem === undefined || head.problem === 'expired');
  return holds ? asLayer({ ...layer, level: head.level }) : [];
}

/** The layer with no more of its policy than this needs. */
function asLayer({ id, level, document, source }: KeptLayer): Layer[] {
  if (!isRecord(document)) return [];
  const recovery = recoveryShape.safeParse(document.recovery);
  const locks =
    isRecord(document.locks) && Array.isArray(document.locks.settings)
      ? (document.locks as Policy['locks'])
      : {};
  const policy = saying(id, locks, recovery.success ? recovery.data : undefined);
  return [{ id, level, policy, by: source.kind === 'file' ? 'file' : undefined }];
}

/** What management says itself. */
function bareLayer({ locks, settings: { retentionDays } = {} }: ManagedPolicy): Layer {
  const recovery = retentionDays === undefined ? undefined : { retentionDays };
  const policy = saying(MANAGED_NAME, locks, recovery);
  return { id: MANAGED_SETTINGS, level: 'organisation', by: 'management', policy };
}

function saying(name: string, locks: Policy['locks'], recovery: PolicyRecovery | undefined): Policy {
  const head = { format: 1, id: name, name, revision: 1, language: 'en' } as const;
  return { ...head, rules: [], ...(locks && { locks }), ...(recovery && { recovery }) };
}
