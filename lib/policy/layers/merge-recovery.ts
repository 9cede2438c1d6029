import type { PolicyRecovery } from '../recovery/recovery-shape.ts';
import type { Layer } from './layer-types.ts';
import type { MergeNotes } from './merge-notes.ts';
import type { SettingLocks } from './setting-locks.ts';
import { inSteps } from './standing.ts';

type Said = readonly PolicyRecovery[];

/**
 * What all policies say of recovery as one: what is said lower counts, part by part, unless "recovery" is locked above.
 * @param layers the strongest first
 */
export function mergeRecovery(
  layers: readonly Layer[],
  locks: SettingLocks,
  notes: MergeNotes,
): PolicyRecovery | undefined {
  const byStep = inSteps(layers)
    .map((same) =>
      same.flatMap((layer) =>
        layer.policy.recovery ? heard(layer, layer.policy.recovery, locks, notes) : [],
      ),
    )
    .filter((said) => said.length > 0);
  const [first, ...lower] = byStep.map(beside);
  return first && lower.reduce(over, first);
}

function heard(
  layer: Layer,
  recovery: PolicyRecovery,
  locks: SettingLocks,
  notes: MergeNotes,
): PolicyRecovery[] {
  const { retentionDays, ...rest } = recovery;
  const kept = { ...recovery };
  const whole = locks.against(layer, 'recovery');
  const days = locks.againstDays(layer);
  if (whole !== undefined && Object.keys(rest).length > 0)
    notes.lockedSetting(layer, 'recovery', whole, 'change what is said of recovery');
  if (days !== undefined && retentionDays !== undefined)
    notes.lockedSetting(layer, 'retention', days, 'change after how many days cases are forgotten');
  if (days !== undefined) delete kept.retentionDays;
  if (whole === undefined) return Object.keys(kept).length > 0 ? [kept] : [];
  return days === undefined && retentionDays !== undefined ? [{ retentionDays }] : [];
}

/** A lower level over those above it. */
function over(above: PolicyRecovery, below: PolicyRecovery): PolicyRecovery {
  const whats = new Set((below.standards ?? []).map(subjectOf));
  const standards = (above.standards ?? []).filter((one) => !whats.has(subjectOf(one)));
  return tidy({
    ...above,
    ...below,
    models: byId(above.models, below.models, (_, model) => model),
    playbooks: byId(above.playbooks, below.playbooks, overPlaybook),
    lines: byId(above.lines, below.lines, (_, line) => line),
    standards: [...(below.standards ?? []), ...standards],
    limits: { ...above.limits, ...below.limits },
  });
}

/** Policies of one level: all parts of each, and of what cannot both be the strictest. */
function beside(said: Said): PolicyRecovery {
  const [first, ...rest] = said;
  return rest.reduce<PolicyRecovery>((one, other) => {
    const merged = over(other, one);
    return tidy({
      ...merged,
      standards: [...(one.standards ?? []), ...(other.standards ?? [])],
      limits: tighter(one.limits, other.limits),
      retentionDays: least(one.retentionDays, other.retentionDays),
    });
  }, first!);
}

type Playbook = NonNullable<PolicyRecovery['playbooks']>[number];

/** Needs and words are changed one by one; lists are written anew. */
function overPlaybook(above: Playbook, below: Playbook): Playbook {
  return {
    ...above,
    ...below,
    ...(above.needs && { needs: { ...above.needs, ...below.needs } }),
    ...(above.onRepeat && { onRepeat: { ...above.onRepeat, ...below.onRepeat } }),
    ...(above.words && { words: { ...above.words, ...below.words } }),
  };
}

/** Those below first; what has an id takes the place of the one of that id above. */
function byId<T extends { readonly id?: string | undefined }>(
  above: readonly T[] = [],
  below: readonly T[] = [],
  join: (above: T, below: T) => T,
): T[] {
  const same = (one: T, all: readonly T[]) => all.find(({ id }) => id !== undefined && id === one.id);
  const joined = below.map((one) => {
    const other = same(one, above);
    return other === undefined ? one : join(other, one);
  });
  return [...joined, ...above.filter((one) => same(one, below) === undefined)];
}

type Standard = NonNullable<PolicyRecovery['standards']>[number];

/** What a standard is about; one in words is about itself until it is read. */
function subjectOf(standard: Standard): string {
  return typeof standard === 'string' ? standard : standard.what;
}

type Limits = NonNullable<PolicyRecovery['limits']>;
type Limit = NonNullable<Limits['minor']>;

function tighter(a: Limits = {}, b: Limits = {}): Limits {
  const each = (['minor', 'major', 'critical'] as const).flatMap((key) => {
    const [one, other] = [a[key], b[key]];
    return one || other ? [[key, one && other ? tighterLimit(one, other) : (one ?? other)]] : [];
  });
  return Object.fromEntries(each) as Limits;
}

function tighterLimit(a: Limit, b: Limit): Limit {
  const kinds = a.kinds && b.kinds ? a.kinds.filter((kind) => b.kinds!.includes(kind)) : (a.kinds ?? b.kinds);
  // Amounts in two currencies cannot be compared: the first stands.
  const amount = a.currency === b.currency ? least(a.amount, b.amount) : (a.amount ?? b.amount);
  return tidy({
    ...b,
    ...a,
    percent: least(a.percent, b.percent),
    amount,
    kinds,
    lead: a.lead === true || b.lead === true ? true : (a.lead ?? b.lead),
  });
}

function least(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}

/** Without keys that say nothing: the shape of recovery refuses none, but what is stored should be as it was said. */
function tidy<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([, one]) =>
        one !== undefined &&
        !(Array.isArray(one) && one.length === 0) &&
        !(one !== null && typeof one === 'object' && Object.keys(one).length === 0),
    ),
  ) as T;
}
