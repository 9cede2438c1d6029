import { i18n } from '#i18n';
import type { CaseFacts } from '../../lib/recovery/case-types.ts';
import { type CaseNames, type CaseShown, nameOf } from './cases-view.ts';
import { factLabel, factValue } from './history-words.ts';
import { stampText } from './stamp.ts';

const FACTS: readonly (keyof CaseFacts)[] = [
  'type',
  'severity',
  'again',
  'cause',
  'touchpoint',
  'channel',
  'receivedAt',
];

/** What was said of a case, and when it began, was answered and was done. */
export function CaseFactList({ shown, names }: { shown: CaseShown; names: CaseNames }) {
  const { kept, site, model } = shown.row;
  if (kept === null) return null;
  const said = FACTS.map((fact) => [factLabel(fact), factValue(fact, kept.facts[fact], names)] as const);
  const moments = [
    [i18n.t('cases.opened'), kept.openedAt],
    [i18n.t('cases.replied'), kept.repliedAt],
    [i18n.t('cases.closed'), kept.closedAt],
  ] as const;
  const lines = [
    ...said,
    [i18n.t('cases.model'), nameOf(names.models, model.id)] as const,
    ...moments.map(([name, at]) => [name, at === undefined ? '' : stampText(at)] as const),
    [i18n.t('cases.site'), site] as const,
  ];
  return (
    <dl class="case-facts">
      {lines.map(
        ([name, value]) =>
          value !== '' && (
            <div key={name} class="case-fact">
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
