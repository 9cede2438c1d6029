import { i18n } from '#i18n';
import { SeverityMark } from '../controls/Marks.tsx';
import type { HintLine } from './hint-view.ts';

export interface HintListProps {
  readonly hints: readonly HintLine[];
  /** What still waits for the agent's own words, braces included. */
  readonly slots: readonly string[];
}

/** What is open or odd in the reply as a whole: slots, order, proportion, a gesture that stands alone. */
export function HintList({ hints, slots }: HintListProps) {
  if (hints.length + slots.length === 0) return null;
  return (
    <ul class="hints" aria-label={i18n.t('panel.hints.heading')}>
      {slots.length > 0 && (
        <li class="hint">
          <SeverityMark severity="block" />
          <p>
            {i18n.t('panel.hints.slots')}{' '}
            {slots.map((slot) => (
              <>
                <mark class="slot" key={slot}>
                  {slot}
                </mark>{' '}
              </>
            ))}
          </p>
        </li>
      )}
      {hints.map(({ id, text, words }) => (
        <li class="hint" key={id}>
          <SeverityMark severity="hint" />
          <p>
            {text} {words !== undefined && <q class="hint-words">{words}</q>}
          </p>
        </li>
      ))}
    </ul>
  );
}
