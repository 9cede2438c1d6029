import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { PolicyRow } from '../../lib/policy/subscription/policy-row.ts';
import { AskFirst } from '../cases/AskFirst.tsx';
import { Button } from '../controls/Button.tsx';
import { Fold } from '../controls/Fold.tsx';
import { whenText } from '../panel/when.ts';
import { PolicyChange } from '../policies/PolicyChange.tsx';
import { PolicyHead } from '../policies/PolicyHead.tsx';
import { PolicyProblems } from '../policies/PolicyProblems.tsx';
import { FactList } from '../subscribe/FactList.tsx';
import { Fingerprint } from '../subscribe/Fingerprint.tsx';
import type { OptionsActions } from './options-view.ts';

export interface PolicyRowItemProps {
  readonly row: PolicyRow;
  /** Its address is being asked right now. */
  readonly isChecking: boolean;
  /** ms since the epoch. */
  readonly now: number;
  readonly actions: Pick<OptionsActions, 'checkPolicy' | 'stopPolicy'>;
}

/** One policy in force: whose it is, how old, what is in its way, and what can be done with it. */
export function PolicyRowItem({ row, isChecking, now, actions }: PolicyRowItemProps) {
  const { id, name, next, canStop, change } = row;
  return (
    <li class="policy-item">
      <PolicyHead row={row} now={now} />
      <PolicyProblems row={row} now={now} />
      <PolicyChange change={change} />
      <Fold heading={i18n.t('options.policy.details')}>
        <FactList facts={factsOf(row, now)} />
      </Fold>
      <div class="row">
        {next !== null && (
          <Button
            disabled={isChecking}
            aria-label={i18n.t('options.policy.checkFor', { name })}
            onClick={() => actions.checkPolicy(id)}
          >
            {i18n.t(isChecking ? 'options.policy.checking' : 'options.policy.check')}
          </Button>
        )}
        {canStop && (
          <AskFirst
            label={i18n.t('options.policy.stop')}
            name={i18n.t('options.policy.stopFor', { name })}
            confirm={i18n.t('options.policy.stopNow')}
            cancel={i18n.t('options.policy.keep')}
            hint={i18n.t('options.policy.stopHint')}
            onConfirm={() => actions.stopPolicy(id)}
          />
        )}
      </div>
    </li>
  );
}

function factsOf(row: PolicyRow, now: number): readonly (readonly [string, ComponentChildren])[] {
  const { owner, place, fingerprint, lastGood, next, from } = row;
  return [
    [i18n.t('options.policy.origin'), i18n.t(`options.policy.origins.${from}`)],
    ...(owner === null ? [] : [[i18n.t('subscribe.publisher'), owner] as const]),
    ...(place === null
      ? []
      : [
          [
            i18n.t(from === 'file' ? 'options.policy.file' : 'subscribe.address'),
            place.replace(/^https:\/\//, ''),
          ] as const,
        ]),
    [
      i18n.t('subscribe.key'),
      fingerprint === null ? (
        i18n.t('subscribe.unsigned')
      ) : (
        <span key="key">
          {i18n.t('options.policy.signatureHolds')} <Fingerprint fingerprint={fingerprint} />
        </span>
      ),
    ],
    ...(lastGood === null ? [] : [[i18n.t('options.policy.lastGood'), whenText(lastGood, now)] as const]),
    ...(next === null ? [] : [[i18n.t('options.policy.next'), whenText(Math.max(next, now), now)] as const]),
  ];
}
