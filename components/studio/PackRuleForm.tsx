import { i18n } from '#i18n';
import { allWords, withForms } from '../../lib/engine/alternative.ts';
import type { RuleRow } from '../../lib/policy/studio/rule-rows.ts';
import { Chevron } from '../controls/Marks.tsx';
import { LinesField } from './LinesField.tsx';
import { sameLines } from './lines.ts';
import { StrictField } from './StrictField.tsx';
import type { StudioActions } from './studio-view.ts';
import { TextField } from './TextField.tsx';

export interface PackRuleFormProps {
  readonly row: RuleRow;
  readonly actions: Pick<StudioActions, 'changePackRule'>;
}

/** A rule that ships: its words to read, the rest to change. An emptied field is as it ships again. */
export function PackRuleForm({ row, actions }: PackRuleFormProps) {
  const { rule, severity, why, alternatives } = row;
  const change = actions.changePackRule;
  return (
    <div class="studio-form">
      <p class="studio-shipped">
        <strong>{i18n.t('studio.rule.shipped')}.</strong> {i18n.t('studio.rule.shippedHint')}
      </p>
      <StrictField
        value={severity}
        shipped={rule.severity}
        onChange={(next) => change({ severity: next === rule.severity ? undefined : next })}
      />
      <TextField
        name="why"
        label={i18n.t('studio.rule.why')}
        hint={why === rule.why ? undefined : i18n.t('studio.rule.shippedValue', { value: rule.why })}
        placeholder={rule.why}
        rows={2}
        value={why}
        onChange={(next) => change({ why: next.trim() === '' || next === rule.why ? undefined : next })}
      />
      <LinesField
        name="alternatives"
        label={i18n.t('studio.rule.instead')}
        hint={i18n.t('studio.rule.insteadHint')}
        placeholder={allWords(rule.alternatives).join('\n')}
        lines={allWords(alternatives)}
        onChange={(lines) =>
          change({
            alternatives:
              lines.length === 0 || sameLines(lines, allWords(rule.alternatives))
                ? undefined
                : withForms(lines, [...alternatives, ...rule.alternatives]),
          })
        }
      />
      <details class="studio-more" data-field="phrases">
        <summary class="fold-summary">
          <Chevron />
          <span class="fold-heading">{i18n.t('studio.rule.words')}</span>
          <span class="fold-about">
            {i18n.t('studio.rule.patterns', rule.phrases.length, { count: rule.phrases.length })}
          </span>
        </summary>
        <ul class="studio-words">
          {rule.phrases.map((phrase) => (
            <li key={phrase}>
              <code>{phrase}</code>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
