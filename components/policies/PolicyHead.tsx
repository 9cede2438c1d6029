import { i18n } from '#i18n';
import type { PolicyRow } from '../../lib/policy/subscription/policy-row.ts';
import { revisionText } from './row-words.ts';

/** Name, whose, which revision and how old; that it is a file, and that nobody signed it, where an agent brought it. */
export function PolicyHead({ row, now }: { row: PolicyRow; now: number }) {
  const isBrought = row.from === 'subscription' || row.from === 'file';
  const isUnsigned = isBrought && row.fingerprint === null && row.revision !== null;
  return (
    <div class="policy-item-head">
      <h3 class="policy-item-name">{row.name}</h3>
      <span class="policy-level">{i18n.t(`options.policy.levels.${row.level}`)}</span>
      <span class="policy-level">{revisionText(row, now)}</span>
      {row.from === 'file' && <span class="policy-level">{i18n.t('options.policy.fromFile')}</span>}
      {isUnsigned && <span class="policy-level policy-unsigned">{i18n.t('subscribe.unsigned')}</span>}
    </div>
  );
}
