import { i18n } from '#i18n';
import type { Severity } from '../../lib/engine/types.ts';
import { SeverityMark } from '../controls/Marks.tsx';
import { useId } from '../controls/use-id.ts';

const CHOICES: readonly Severity[] = ['block', 'warn', 'hint'];

export interface StrictFieldProps {
  readonly value: Severity;
  readonly onChange: (value: Severity) => void;
  /** What it is as it ships, where that is something else. */
  readonly shipped?: Severity | undefined;
}

/** How strict a rule is, in three steps, each with the line that agents see under the words. */
export function StrictField({ value, onChange, shipped }: StrictFieldProps) {
  const id = useId();
  return (
    <fieldset class="studio-field" data-field="severity">
      <legend class="studio-label">{i18n.t('studio.rule.strict')}</legend>
      <div class="studio-strict">
        {CHOICES.map((each) => (
          <label key={each} class="studio-strict-choice" data-severity={each}>
            <input
              type="radio"
              name={id}
              value={each}
              checked={each === value}
              aria-describedby={`${id}-about`}
              onChange={() => onChange(each)}
            />
            <SeverityMark severity={each} />
            <span class="studio-strict-name">{i18n.t(`studio.rule.strictWords.${each}`)}</span>
          </label>
        ))}
      </div>
      <p class="quiet-line" id={`${id}-about`}>
        {i18n.t(`studio.rule.strictAbout.${value}`)}
        {shipped !== undefined && shipped !== value && (
          <> {i18n.t('studio.rule.shippedValue', { value: i18n.t(`studio.rule.strictWords.${shipped}`) })}</>
        )}
      </p>
    </fieldset>
  );
}
