import { i18n } from '#i18n';
import type { PolicyRow, RowChange, RowProblem } from '../../lib/policy/subscription/policy-row.ts';
import { ageText } from '../panel/age.ts';
import { whenText } from '../panel/when.ts';
import { dayText } from '../subscribe/policy-day.ts';
import { sentence } from '../subscribe/power-words.ts';
import { listText } from '../words/locale.ts';
import { said } from '../words/said.ts';

/** Which revision, and how old it is here. @param now ms since the epoch */
export function revisionText({ revision, since }: PolicyRow, now: number): string {
  if (revision === null) return i18n.t('options.policy.waiting');
  return i18n.t('options.policy.revisionAge', { revision: String(revision), age: ageText(since, now) });
}

/** What is in the way, what is kept, and what to do where there is something to do. */
export function problemText(problem: RowProblem, row: PolicyRow, now: number): string {
  switch (problem.kind) {
    case 'expired':
      return i18n.t('options.policy.problem.expired', { day: dayText(problem.day) });
    case 'stopped':
      return i18n.t('options.policy.problem.stopped', { day: dayText(problem.day) });
    case 'unreadable':
      return i18n.t('options.policy.problem.unreadable');
    case 'unsigned':
      return i18n.t('options.policy.problem.unsigned');
    case 'barred':
      return i18n.t('options.policy.problem.barred');
    case 'silent':
      return silentText(problem.since, row, now);
    case 'refused': {
      const kept = row.revision === null ? '' : ` ${i18n.t('options.policy.problem.kept')}`;
      return `${i18n.t('options.policy.problem.refused')} ${sentence(said(problem.what))} ${said(problem.mend)}${kept}`;
    }
  }
}

function silentText(since: number | null, { revision }: PolicyRow, now: number): string {
  if (revision === null) return i18n.t('options.policy.problem.never');
  if (since === null) return i18n.t('options.policy.problem.silent');
  return i18n.t('options.policy.problem.silentSince', { when: whenText(since, now) });
}

/** What the revision that came last changed: its owner's words, then how many rules. */
export function changeText({ note, added, removed, changed }: RowChange): string {
  const counts = [
    ...(added > 0 ? [i18n.t('options.policy.changes.added', added, { count: added })] : []),
    ...(removed > 0 ? [i18n.t('options.policy.changes.removed', removed, { count: removed })] : []),
    ...(changed > 0 ? [i18n.t('options.policy.changes.changed', changed, { count: changed })] : []),
  ];
  const counted = counts.length === 0 ? i18n.t('options.policy.changes.none') : listText(counts, 'unit');
  return note === undefined ? sentence(counted) : `${note} (${counted})`;
}
