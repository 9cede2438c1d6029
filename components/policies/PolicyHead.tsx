import { i18n } from '#i18n';
import type { PolicyRow } from '../../lib/policy/subscription/policy-row.ts';
import { revisionText } from './row-words.ts';

/** Name, whose, which revision and how old; and that nobody signed it, where it came from an address. */
export function PolicyHead({ row, now }: { row: PolicyRow; now: number }) {
  const isUnsigned = row.from === 'subscription' && row.fingerprint === null && row.revision !== null;
  return (
    <div class="policy-item-head">
      <h3 class="policy-item-name">{row.name}</h3>
      <span class="policy-level">{i18n.t(`options.policy.levels.${row.level}`)}</span>
      <span class="policy-level">{revisionText(row, now)}</span>
      {isUnsigned && <span class="policy-level policy-unsigned">{i18n.t('subscribe.unsigned')}</span>}
    </div>
  );
}
