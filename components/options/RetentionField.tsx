import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { setByLine } from '../controls/set-by.ts';
import { useId } from '../controls/use-id.ts';
import { number } from '../words/locale.ts';
import type { Retention } from './options-view.ts';

export interface RetentionFieldProps {
  readonly retention: Retention;
  readonly onSet: (days: number) => void;
}

/** How long cases are kept: a number of days to set, or what the policy says. */
export function RetentionField({ retention, onSet }: RetentionFieldProps) {
  const id = useId();
  const [said, setSaid] = useState('');
  const { days, by, most, setBy } = retention;
  if (by === 'policy')
    return (
      <p>
        {i18n.t('options.privacy.daysByPolicy', days, { count: days })}
        {setBy !== undefined && ` ${setByLine(setBy)}.`}
      </p>
    );
  return (
    <div class="retention">
      <label for={id}>{i18n.t('options.privacy.days')}</label>
      <input
        id={id}
        class="input retention-days"
        type="number"
        inputMode="numeric"
        required
        min={1}
        max={most}
        step={1}
        value={days}
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget }) => {
          // The browser says itself what is wrong with a number that cannot be.
          if (!currentTarget.reportValidity()) return setSaid('');
          onSet(currentTarget.valueAsNumber);
          setSaid(i18n.t('options.privacy.daysSaved'));
        }}
      />
      <span class="result" role="status">
        {said}
      </span>
      <p class="quiet-line" id={`${id}-hint`}>
        {i18n.t('options.privacy.daysHint', { most: number(most) })}
      </p>
    </div>
  );
}
