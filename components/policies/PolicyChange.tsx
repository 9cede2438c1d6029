import { i18n } from '#i18n';
import type { RowChange } from '../../lib/policy/subscription/policy-row.ts';
import { changeText } from './row-words.ts';

/** What the revision that came last changed; nothing where none came since the first. */
export function PolicyChange({ change }: { change: RowChange | null }) {
  if (change === null) return null;
  return (
    <p>
      <span class="policy-level">{i18n.t('options.policy.lastChange')}</span> {changeText(change)}
    </p>
  );
}
