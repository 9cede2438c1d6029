import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { snoozeTimes } from '../../lib/recovery/follow-up.ts';
import { instantOf, type WallTime, wallTimeAt } from '../../lib/recovery/promise-zone.ts';
import { Button } from '../controls/Button.tsx';
import { useId } from '../controls/use-id.ts';

export interface SnoozeChoicesProps {
  readonly id: string;
  readonly hidden: boolean;
  readonly label: string;
  /** ms since the epoch. */
  readonly now: number;
  readonly onClose: () => void;
  /** ms since the epoch; always still to come. */
  readonly onChoice: (until: number) => void;
}

/** When to be reminded again: in an hour, tomorrow morning, or at any other time. */
export function SnoozeChoices({ id, hidden, label, now, onClose, onChoice }: SnoozeChoicesProps) {
  const [wanted, setWanted] = useState('');
  const field = useId();
  const { hour, tomorrow } = snoozeTimes(now);
  const until = timeOf(wanted);
  return (
    <fieldset
      id={id}
      class="promise-choices"
      hidden={hidden}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <Button look="quiet" onClick={() => onChoice(hour)}>
        {i18n.t('followUps.inAnHour')}
      </Button>
      <Button look="quiet" onClick={() => onChoice(tomorrow)}>
        {i18n.t('followUps.tomorrowMorning')}
      </Button>
      <label class="quiet-line" for={field}>
        {i18n.t('followUps.otherTime')}
      </label>
      <div class="row">
        <input
          id={field}
          class="promise-time"
          type="datetime-local"
          min={fieldText(now)}
          value={wanted}
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
        <Button
          disabled={until === null || until <= now}
          onClick={() => until !== null && until > now && onChoice(until)}
        >
          {i18n.t('followUps.setTime')}
        </Button>
      </div>
    </fieldset>
  );
}

/** The instant a date and time field shows, in the present zone; null while it is not whole. */
function timeOf(value: string): number | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(value)?.slice(1).map(Number);
  if (parts === undefined) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts;
  return instantOf({ year, month, day, hour, minute });
}

function fieldText(at: number): string {
  const wall = wallTimeAt(at);
  const two = (name: keyof WallTime) => String(wall[name]).padStart(2, '0');
  return `${wall.year}-${two('month')}-${two('day')}T${two('hour')}:${two('minute')}`;
}
