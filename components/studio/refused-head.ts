import { i18n } from '#i18n';
import type { Policy } from '../../lib/policy/schema.ts';
import type { FieldProblem, HeadEdit, NamedEdit } from '../../lib/policy/studio/studio-edit.ts';

/** Keys of the head as somebody wrote them and the policy did not take them. */
export interface RefusedHead {
  readonly head: HeadEdit;
  readonly problems: readonly FieldProblem[];
}

/** A guard or list that the policy did not take as somebody wrote it. */
export interface RefusedNamed {
  readonly edit: NamedEdit;
  readonly problems: readonly FieldProblem[];
}

/** The policy as its fields show it: with what it did not take of its head. */
export function withRefused(policy: Policy, refused: RefusedHead | null): Policy {
  return { ...policy, ...(refused?.head as Partial<Policy> | undefined) };
}

/** What is wrong with the head, a last day that is past before all else. @param today as `2026-01-31` */
export function withPastDay(
  problems: readonly FieldProblem[],
  { expires }: Pick<Policy, 'expires'>,
  today: string,
): readonly FieldProblem[] {
  if (expires === undefined || expires >= today) return problems;
  const what = i18n.t('studio.about.pastDay');
  const mend = i18n.t('studio.about.pastDayMend');
  return [{ where: 'expires', field: 'expires', what, mend }, ...problems];
}
