import { i18n } from '#i18n';
import type { BacktestActions, BacktestView, PolicyOption } from './backtest-view.ts';
import { Choice } from './Choice.tsx';
import { PolicyFileButton } from './PolicyFileButton.tsx';

export interface PolicyChoiceProps {
  readonly view: Pick<BacktestView, 'policies' | 'policy' | 'against'>;
  readonly isBusy: boolean;
  readonly actions: Pick<BacktestActions, 'choosePolicy' | 'chooseAgainst' | 'addPolicyFile'>;
}

const NONE = '';

/** Which policy is tried, and with which it is compared. */
export function PolicyChoice({ view, isBusy, actions }: PolicyChoiceProps) {
  const { policies, policy, against } = view;
  const named = policies.map((option) => [option.id, nameOf(option)] as const);
  return (
    <>
      <div class="backtest-policy">
        <Choice
          label={i18n.t('backtest.policies.policy')}
          value={policy}
          options={named}
          disabled={isBusy || policies.length === 0}
          onChoose={actions.choosePolicy}
        />
        <PolicyFileButton
          label={i18n.t('backtest.policies.policyFile')}
          disabled={isBusy}
          onFile={(file) => actions.addPolicyFile(file, 'policy')}
        />
      </div>
      <div class="backtest-policy">
        <Choice
          label={i18n.t('backtest.policies.against')}
          value={against ?? NONE}
          options={[[NONE, i18n.t('backtest.policies.nothing')], ...named.filter(([id]) => id !== policy)]}
          disabled={isBusy || policies.length === 0}
          onChoose={(id) => actions.chooseAgainst(id === NONE ? null : id)}
        />
        <PolicyFileButton
          label={i18n.t('backtest.policies.againstFile')}
          disabled={isBusy}
          onFile={(file) => actions.addPolicyFile(file, 'against')}
        />
      </div>
    </>
  );
}

function nameOf({ name, revision, from }: PolicyOption): string {
  const said = i18n.t(`backtest.policies.from.${from}`, { name });
  return revision === undefined
    ? said
    : `${said}, ${i18n.t('backtest.policies.revision', { revision: String(revision) })}`;
}
