import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useId } from '../controls/use-id.ts';
import { localMoment, momentOf } from './facts-view.ts';
import { whenText } from './when.ts';

export interface ReceivedFieldProps {
  /** ms since the epoch. */
  readonly at: number | undefined;
  readonly openedAt: number | undefined;
  readonly now: number;
  readonly onChange: (at: number | undefined) => void;
}

/** When the customer's message came in: what the clocks of the case run from. */
export function ReceivedField({ at, openedAt, now, onChange }: ReceivedFieldProps) {
  const id = useId();
  const [isFuture, setFuture] = useState(false);
  const isOpenedShown = at === undefined && openedAt !== undefined;
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {i18n.t('panel.case.received')}
      </label>
      <input
        id={id}
        class="input"
        type="datetime-local"
        max={localMoment(now)}
        value={at === undefined ? '' : localMoment(at)}
        {...(isOpenedShown ? { 'aria-describedby': `${id}-opened` } : {})}
        onChange={({ currentTarget: { value } }) => {
          const at = momentOf(value, now);
          setFuture(value !== '' && at === undefined);
          onChange(at);
        }}
      />
      {isOpenedShown && (
        <p class="quiet-line" id={`${id}-opened`}>
          {isFuture
            ? i18n.t('panel.case.future')
            : i18n.t('panel.case.opened', { when: whenText(openedAt, now) })}
        </p>
      )}
    </div>
  );
}
