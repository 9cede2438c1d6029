import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import type { PanelActions } from './panel-view.ts';
import { handAfterClick, isDone, type StepView } from './step-view.ts';
import { missingText } from './step-words.ts';

/** More evidence than this helps nobody decide. */
const SHOWN_WORDS = 2;

export interface StepItemProps {
  readonly view: StepView;
  /** The one step a line is suggested for. */
  readonly next: boolean;
  readonly actions: Pick<PanelActions, 'tick' | 'insert'>;
}

/** One recovery step: a checkbox named by it, with its state and evidence as description. */
export function StepItem({ view, next, actions }: StepItemProps) {
  const { step } = view;
  const id = useId();
  return (
    <li class="step" data-mark={view.mark}>
      <StepBox view={view} id={id} onTick={(hand) => actions.tick(step.id, hand)} />
      <div class="step-body">
        <label class="step-name" for={`${id}-box`} title={step.purpose}>
          {step.name}
        </label>
        <div class="step-about" id={`${id}-about`}>
          <StepState view={view} />
          <Evidence words={view.evidence} />
          {view.mark === 'weak' && <p class="step-missing">{missingText(step.id)}</p>}
        </div>
        {view.hand !== null && (
          <button
            type="button"
            class="link"
            aria-label={i18n.t('panel.steps.followFor', { step: step.name })}
            onClick={() => actions.tick(step.id, null)}
          >
            {i18n.t('panel.steps.follow')}
          </button>
        )}
        {next && (
          <div class="next-line">
            <p class="next-label">{i18n.t('panel.steps.next')}</p>
            <p class="next-words">{step.example}</p>
            <Button
              aria-label={i18n.t('panel.steps.insertFor', { step: step.name })}
              onClick={() => actions.insert(step.example)}
            >
              {i18n.t('panel.steps.insert')}
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}

function StepBox(props: {
  view: StepView;
  id: string;
  onTick: (hand: 'ticked' | 'unticked' | null) => void;
}) {
  const { view, id } = props;
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
        onChange={() => props.onTick(handAfterClick(view))}
      />
      <StepMark />
    </span>
  );
}

/** Ring, half, disc and tick in one picture; CSS shows the parts of the state. */
function StepMark() {
  return (
    <svg class="step-mark" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <circle class="mark-ring" cx="10" cy="10" r="7.25" />
      <path class="mark-half" d="M10 5.2a4.8 4.8 0 0 1 0 9.6z" />
      <circle class="mark-disc" cx="10" cy="10" r="8" />
      <path class="mark-tick" d="m6.4 10.3 2.5 2.5 4.8-5.4" />
    </svg>
  );
}

function StepState({ view }: { view: StepView }) {
  const seen =
    view.mark === 'hand' ||
    view.mark === 'unticked' ||
    (view.mark === 'weak' && view.earlier) ||
    (view.mark === 'covered' && view.evidence.length === 0);
  return (
    <p class={seen ? 'step-state' : 'hidden-visually'}>{i18n.t(`panel.steps.state.${stateKey(view)}`)}</p>
  );
}

function stateKey({ mark, earlier }: StepView) {
  if (!earlier) return mark;
  if (mark === 'covered') return 'coveredEarlier';
  return mark === 'weak' ? 'weakEarlier' : mark;
}

function Evidence({ words }: { words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <p class="step-evidence">
      {words.slice(0, SHOWN_WORDS).map((part) => (
        <q key={part}>{part}</q>
      ))}
    </p>
  );
}
