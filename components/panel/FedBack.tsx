import { i18n } from '#i18n';
import type { FedBackTo } from '../../lib/recovery/case-types.ts';
import { Choose } from './Choose.tsx';
import { toldTo } from './case-words.ts';

export interface FedBackProps {
  readonly to: FedBackTo | undefined;
  readonly onTold: (to: FedBackTo | undefined) => void;
}

/** Where the cause was told, for the step that stays inside the house. */
export function FedBack({ to, onTold }: FedBackProps) {
  return (
    <div class="fed-back">
      <p class="quiet-line">{i18n.t('panel.steps.inside')}</p>
      <Choose
        label={i18n.t('panel.steps.to')}
        none={i18n.t('panel.steps.notTold')}
        groups={[{ options: toldTo() }]}
        value={to}
        onChoose={onTold}
      />
    </div>
  );
}
