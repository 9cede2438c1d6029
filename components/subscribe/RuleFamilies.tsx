import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PolicySummary, RuleFamily } from '../../lib/policy/subscription/policy-summary.ts';
import { Fold } from '../controls/Fold.tsx';
import { SeverityMark } from '../controls/Marks.tsx';
import { nameOf } from './power-words.ts';

const SEVERITIES = ['block', 'warn', 'hint'] as const;

/** The rules by family, each family shut until asked for: how many, how severe, and what they look like. */
export function RuleFamilies({
  summary,
}: {
  summary: Pick<PolicySummary, 'rules' | 'bySeverity' | 'families'>;
}) {
  const { rules, bySeverity, families } = summary;
  const counts = SEVERITIES.filter((severity) => bySeverity[severity] > 0);
  return (
    <section class="subscribe-part" aria-labelledby="amend-rules">
      <h2 id="amend-rules">{i18n.t('subscribe.rules')}</h2>
      {rules === 0 && <p class="page-lead">{i18n.t('subscribe.noRules')}</p>}
      <ul class="severity-counts">
        {counts.map((severity) => (
          <li key={severity}>
            <SeverityMark severity={severity} />
            {i18n.t(`subscribe.severities.${severity}`, bySeverity[severity], {
              count: bySeverity[severity],
            })}
          </li>
        ))}
      </ul>
      <div class="folds">
        {families.map((family) => (
          <Family key={family.category} family={family} />
        ))}
      </div>
    </section>
  );
}

function Family({ family: { category, count, rules } }: { family: RuleFamily }) {
  // Drawn when first opened: a policy may have many families of many rules.
  const [wasOpened, setOpened] = useState(false);
  const more = count - rules.length;
  return (
    <Fold
      heading={nameOf(category)}
      summary={i18n.t('subscribe.count.rules', count, { count })}
      onOpen={() => setOpened(true)}
    >
      <ul class="rule-shorts">
        {wasOpened &&
          rules.map((rule) => (
            <li key={rule.id} class="rule-short">
              <SeverityMark severity={rule.severity} />
              <span class="rule-short-words">
                <span class="rule-short-name">{rule.name}</span>
                <q>{rule.flags}</q>
                {rule.instead !== undefined && (
                  <span class="list-row-about">
                    {i18n.t('subscribe.instead')}: <q>{rule.instead}</q>
                  </span>
                )}
              </span>
            </li>
          ))}
      </ul>
      {more > 0 && <p class="quiet-line">{i18n.t('subscribe.familyMore', more, { count: more })}</p>}
    </Fold>
  );
}
