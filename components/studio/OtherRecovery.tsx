import { i18n } from '#i18n';
import type { PolicyRecovery } from '../../lib/policy/recovery/recovery-shape.ts';
import { listText } from '../words/locale.ts';

/** What of recoveries the studio shows and does not change, with where that is done. Nothing where there is none. */
export function OtherRecovery({ recovery }: { recovery: PolicyRecovery }) {
  const { models = [], lines = [], limits, workingHours } = recovery;
  const parts = [
    ...(models.length > 0 ? [listText(models.map(({ name }) => `“${name}”`))] : []),
    ...(lines.length > 0 ? [i18n.t('subscribe.count.lines', lines.length, { count: lines.length })] : []),
    ...(limits ? [i18n.t('studio.recovery.limits')] : []),
    ...(workingHours ? [hoursText(workingHours)] : []),
  ];
  return (
    <div class="studio-field">
      {parts.length > 0 && <p>{i18n.t('studio.recovery.others', { parts: listText(parts) })}</p>}
      <p class="quiet-line">{i18n.t('studio.recovery.othersHint')}</p>
    </div>
  );
}

function hoursText({ from, to }: NonNullable<PolicyRecovery['workingHours']>): string {
  return i18n.t('studio.recovery.hours', { from, to });
}
