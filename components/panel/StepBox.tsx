import { useEffect, useRef } from 'preact/hooks';
import { handAfterClick, isDone, type StepView } from './step-view.ts';

export interface StepBoxProps {
  readonly view: StepView;
  readonly id: string;
  readonly onTick: (hand: 'ticked' | 'unticked' | null) => void;
}

/** The step's checkbox, drawn as a ring, a half, a disc, a tick or a dash. */
export function StepBox({ view, id, onTick }: StepBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  const done = isDone(view);
  // The browser flips a box before we know whether the tick was kept, so each render sets it anew.
  useEffect(() => {
    if (!box.current) return;
    box.current.checked = done;
    box.current.indeterminate = view.mark === 'weak';
  });
  return (
    <span class="step-box">
      <input
        ref={box}
        type="checkbox"
        id={`${id}-box`}
        checked={done}
        aria-describedby={`${id}-about`}
        onChange={() => onTick(handAfterClick(view))}
      />
      <StepMark />
    </span>
  );
}

/** All the marks in one picture; CSS shows the parts of the state. */
export function StepMark() {
  return (
    <svg class="step-mark" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <circle class="mark-ring" cx="10" cy="10" r="7.25" />
      <path class="mark-half" d="M10 5.2a4.8 4.8 0 0 1 0 9.6z" />
      <circle class="mark-disc" cx="10" cy="10" r="8" />
      <path class="mark-tick" d="m6.4 10.3 2.5 2.5 4.8-5.4" />
      <path class="mark-dash" d="M6.75 10h6.5" />
    </svg>
  );
}
