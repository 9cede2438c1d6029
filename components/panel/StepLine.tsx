import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { lineParts } from './slots.ts';

export interface StepLineProps {
  /** Name of the step it is for. */
  readonly step: string;
  /** At least one, the best first. */
  readonly lines: readonly string[];
  readonly onInsert: (line: string) => void;
}

/** A line the agent may start from, one at a time; what only they know stands in it as a slot. */
export function StepLine({ step, lines, onInsert }: StepLineProps) {
  const [turn, setTurn] = useState(0);
  const line = lines[turn % lines.length] ?? '';
  const parts = lineParts(line);
  return (
    <div class="next-line">
      <p class="next-label">{i18n.t('panel.steps.next')}</p>
      <p class="next-words" aria-live="polite">
        {parts.map(({ text, isSlot }) => (isSlot ? <mark class="slot">{text}</mark> : text))}
      </p>
      {parts.some(({ isSlot }) => isSlot) && <p class="next-label">{i18n.t('panel.steps.fillIn')}</p>}
      <div class="row">
        <Button aria-label={i18n.t('panel.steps.insertFor', { step })} onClick={() => onInsert(line)}>
          {i18n.t('panel.steps.insert')}
        </Button>
        {lines.length > 1 && (
          <Button
            look="quiet"
            aria-label={i18n.t('panel.steps.anotherFor', { step })}
            onClick={() => setTurn(turn + 1)}
          >
            {i18n.t('panel.steps.another')}
          </Button>
        )}
      </div>
    </div>
  );
}
