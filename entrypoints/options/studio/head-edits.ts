import { i18n } from '#i18n';
import type { StudioNote } from '../../../components/studio/studio-view.ts';
import { saidProblem } from '../../../components/words/said.ts';
import { isSameValue } from '../../../lib/policy/same-value.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import type { FieldProblem, HeadEdit, NamedEdit } from '../../../lib/policy/studio/studio-edit.ts';
import type { StudioEdits } from './studio-edits.ts';
import type { StudioState } from './studio-state.ts';

/** Puts keys into the head. Those that it refuses wait in their fields until they are mended; all others go on. */
export function setHead(
  state: StudioState,
  edits: StudioEdits,
  head: HeadEdit,
  changed: () => void,
): readonly FieldProblem[] {
  const problems = putHead(state, edits, head);
  changed();
  return problems;
}

function putHead(state: StudioState, edits: StudioEdits, head: HeadEdit): readonly FieldProblem[] {
  const typed = `head ${Object.keys(head).join()}`;
  const waiting = state.refusedHead?.head ?? {};
  const all = { ...waiting, ...head };
  const problems = edits.apply({ kind: 'set-head', head: all }, typed);
  state.refusedHead = problems.length > 0 ? { head: all, problems } : null;
  const left = Object.fromEntries(Object.entries(waiting).filter(([key]) => !(key in head)));
  if (problems.length === 0 || Object.keys(left).length === 0) return problems;
  if (edits.apply({ kind: 'set-head', head }, typed).length > 0) return problems;
  state.refusedHead = null;
  return putHead(state, edits, left);
}

/** Writes a guard or list that rules share; what is refused is told of until it is mended. */
export function setNamed(
  state: StudioState,
  edits: StudioEdits,
  edit: NamedEdit,
  changed: () => void,
): readonly FieldProblem[] {
  const key = `${edit.kind} ${edit.name}`;
  const problems = edits.apply(edit, key);
  if (problems.length === 0) state.refusedNamed.delete(key);
  else state.refusedNamed.set(key, { edit, problems, of: keptOf(state.working?.policy, edit) });
  changed();
  return problems;
}

function keptOf(policy: Policy | undefined, { kind, name }: NamedEdit): unknown {
  return (kind === 'set-list' ? policy?.lists : policy?.guards)?.[name];
}

/** What was refused of lists and guards, as long as the policy has them as they were then. */
export function openNamed({ refusedNamed, working }: StudioState) {
  return [...refusedNamed.values()].filter(({ edit, of }) => isSameValue(keptOf(working?.policy, edit), of));
}

/**
 * What keeps the policy as a whole from being published: entries that it did not take, and a last day that is past.
 * @param today as `2026-01-31`
 */
export function headNotes(state: StudioState, today: string): StudioNote[] {
  const { refusedHead, working } = state;
  const refused = [refusedHead?.problems ?? [], ...openNamed(state).map(({ problems }) => problems)].flat();
  const byField = new Map(refused.map((problem) => [problem.field, problem]));
  const notes = [...byField.values()].map((problem) => {
    return note(problem.field, i18n.t('studio.audit.unfinishedHead'), saidProblem(problem));
  });
  const day = working?.policy.expires;
  if (day === undefined || day >= today || byField.has('expires')) return notes;
  return [...notes, note('expires', i18n.t('studio.about.pastDay'), i18n.t('studio.about.pastDayMend'))];
}

function note(field: string | undefined, what: string, mend: string): StudioNote {
  return { isGrave: true, key: null, field, rule: '', what, mend };
}
