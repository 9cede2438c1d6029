import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { ageText } from '../panel/age.ts';
import { FileDrop } from './FileDrop.tsx';
import { ImportResult } from './ImportResult.tsx';
import type { ImportState, OptionsActions, PolicyInfo } from './options-view.ts';
import { Section } from './Section.tsx';

export interface PolicySectionProps {
  readonly policy: PolicyInfo;
  readonly importing: ImportState;
  /** ms since the epoch. */
  readonly now: number;
  readonly actions: Pick<OptionsActions, 'importFile' | 'restorePolicy'>;
}

const ORIGINS = {
  shipped: 'options.policy.originShipped',
  file: 'options.policy.originFile',
  managed: 'options.policy.originManaged',
} as const;

/** Which policy is in use, and the way to another or back. */
export function PolicySection({ policy, importing, now, actions }: PolicySectionProps) {
  return (
    <Section id="policy" heading={i18n.t('options.policy.heading')} lead={i18n.t('options.policy.lead')}>
      <PolicyFacts policy={policy} now={now} />
      {policy.origin === 'managed' ? (
        <p class="quiet-line">{i18n.t('options.policy.managedHint')}</p>
      ) : (
        <>
          <FileDrop onFile={actions.importFile} busy={importing.kind === 'reading'} />
          {policy.origin !== 'shipped' && (
            <div class="row">
              <Button onClick={actions.restorePolicy}>{i18n.t('options.policy.restore')}</Button>
            </div>
          )}
        </>
      )}
      <ImportResult state={importing} />
    </Section>
  );
}

function PolicyFacts({ policy, now }: { policy: PolicyInfo; now: number }) {
  const facts: [string, string][] = [
    [
      i18n.t('options.policy.name'),
      `${policy.name} · ${i18n.t('options.policy.rules', policy.rules, { count: policy.rules })}`,
    ],
    [i18n.t('options.policy.revision'), `${policy.revision} · ${ageText(policy.since, now)}`],
    [i18n.t('options.policy.origin'), i18n.t(ORIGINS[policy.origin])],
  ];
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div key={name} class="fact">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
