import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { allWords } from '../../lib/engine/alternative.ts';
import type { PolicyRule } from '../../lib/policy/schema.ts';
import { Button } from '../controls/Button.tsx';
import { number } from '../words/locale.ts';

const STEP = 50;
/** Phrases of one rule that are named. */
const PHRASES = 4;

const SEVERITIES = {
  block: 'severity.block',
  warn: 'severity.warn',
  hint: 'severity.hint',
} as const;

/** The rules that will come. */
export function RulePreview({ rules }: { rules: readonly PolicyRule[] }) {
  const [shown, setShown] = useState(STEP);
  if (rules.length === 0) return <p class="import-none">{i18n.t('importer.none')}</p>;
  const more = rules.length - shown;
  return (
    <section class="import-part">
      <h3>{i18n.t('importer.coming', rules.length, { count: number(rules.length) })}</h3>
      <table class="import-table">
        <thead>
          <tr>
            <th scope="col">{i18n.t('importer.fields.phrase')}</th>
            <th scope="col">{i18n.t('importer.fields.alternatives')}</th>
            <th scope="col">{i18n.t('importer.fields.why')}</th>
            <th scope="col">{i18n.t('importer.fields.severity')}</th>
          </tr>
        </thead>
        <tbody>
          {rules.slice(0, shown).map((rule) => (
            <RuleLine key={rule.id} rule={rule} />
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <div class="row">
          <Button onClick={() => setShown(shown + STEP * 10)}>
            {i18n.t('importer.showMore', more, { count: number(more) })}
          </Button>
        </div>
      )}
    </section>
  );
}

function RuleLine({ rule }: { rule: PolicyRule }) {
  const more = rule.phrases.length - PHRASES;
  return (
    <tr>
      <td>
        {rule.phrases.slice(0, PHRASES).join(' · ')}
        {more > 0 && ` ${i18n.t('importer.morePhrases', more, { count: number(more) })}`}
      </td>
      <td>{allWords(rule.alternatives).join(' · ')}</td>
      <td>{rule.why}</td>
      <td>
        {i18n.t(SEVERITIES[rule.severity])}
        {rule.off === true && ` (${i18n.t('importer.off')})`}
      </td>
    </tr>
  );
}
