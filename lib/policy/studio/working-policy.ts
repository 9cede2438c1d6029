import type { Policy } from '../schema.ts';
import { applyEdit } from './apply-edit.ts';
import type { EditOutcome, StudioEdit, StudioEditKind } from './studio-edit.ts';

/** A policy as it was before or after an edit, and what that edit was. */
export interface Step {
  readonly policy: Policy;
  readonly kind: StudioEditKind;
  /** Of which rule, where it was one. */
  readonly ruleId?: string | undefined;
}

/** The policy that is open in the studio. Never changed: every edit gives another. */
export interface WorkingPolicy {
  readonly policy: Policy;
  /** The revision it is compared with; null where none was published. */
  readonly published: Policy | null;
  /** What Undo goes back through, the latest last. */
  readonly past: readonly Step[];
  /** What Redo goes forward through, the next one last. */
  readonly future: readonly Step[];
}

/** Former policies share all that an edit left alone, so one costs little more than its list of rules. */
export const STEPS_MAX = 200;

/** Opens a policy with nothing to undo. */
export function openPolicy(policy: Policy, published: Policy | null = null): WorkingPolicy {
  return { policy, published, past: [], future: [] };
}

/** The policy with the edit, or every reason why it cannot be; the working policy given stays as it was. */
export function edit(working: WorkingPolicy, change: StudioEdit): EditOutcome<WorkingPolicy> {
  const outcome = applyEdit(working.policy, change);
  if (!outcome.ok) return outcome;
  if (outcome.value === working.policy) return { ok: true, value: working };
  const past = [...working.past, stepOf(working.policy, change)].slice(-STEPS_MAX);
  return { ok: true, value: { ...working, policy: outcome.value, past, future: [] } };
}

/** As it was before the latest edit; the same where there is none. */
export function undo(working: WorkingPolicy): WorkingPolicy {
  const step = working.past.at(-1);
  if (!step) return working;
  const future = [...working.future, { ...step, policy: working.policy }];
  return { ...working, policy: step.policy, past: working.past.slice(0, -1), future };
}

/** As it was before the latest undo; the same where there is none. */
export function redo(working: WorkingPolicy): WorkingPolicy {
  const step = working.future.at(-1);
  if (!step) return working;
  const past = [...working.past, { ...step, policy: working.policy }];
  return { ...working, policy: step.policy, past, future: working.future.slice(0, -1) };
}

/** The policy as it stands is the published one from now on. */
export function markPublished(working: WorkingPolicy, published: Policy | null): WorkingPolicy {
  return { ...working, published };
}

function stepOf(policy: Policy, change: StudioEdit): Step {
  if (change.kind === 'add-rule') return { policy, kind: change.kind, ruleId: change.rule.id };
  return 'ruleId' in change
    ? { policy, kind: change.kind, ruleId: change.ruleId }
    : { policy, kind: change.kind };
}
