import { ClockMark } from '../controls/Marks.tsx';
import { type ClockShown, clockMoment, clockText } from './clock-view.ts';

/** The clock that runs out first, in one line under the header. */
export function ClockLine({ clock, now }: { clock: ClockShown; now: number }) {
  return (
    <p class="clock-line" data-state={clock.state}>
      <ClockMark />
      <span>
        <strong class="clock-words">{clockText(clock, now)}</strong>{' '}
        <span class="clock-moment">{clockMoment(clock, now)}</span>
      </span>
    </p>
  );
}
