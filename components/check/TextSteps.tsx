import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useId } from '../controls/use-id.ts';
import { StepMark } from '../panel/StepBox.tsx';
import { StepLine } from '../panel/StepLine.tsx';
import { isStateShown, stateText } from '../panel/step-state.ts';
import type { StepView } from '../panel/step-view.ts';
import { missingText, plainText } from '../panel/step-words.ts';

/** More evidence than this helps nobody decide. */
const SHOWN_WORDS = 2;

export interface TextStepsProps {
  readonly views: readonly StepView[];
  /** The lines that a step may be started from, the best first. */
  readonly linesFor: (view: StepView) => readonly string[];
  readonly onInsert: (line: string, stepId: string) => void;
  /** What stands under the steps. */
  readonly children?: ComponentChildren;
}

/** What a text of no case shows of the recovery steps. There is nothing to tick or to set aside: nobody waits for it. */
export function TextSteps({ views, linesFor, onInsert, children }: TextStepsProps) {
  const id = useId();
  const isUntouched = views.every(({ mark }) => mark === 'open');
  return (
    <section class="section" aria-labelledby={`${id}-steps`}>
      <h2 class="section-heading" id={`${id}-steps`}>
        {i18n.t('panel.steps.heading')}
      </h2>
      {isUntouched && <p class="quiet-line">{i18n.t('check.steps.about')}</p>}
      <ul class="steps" aria-labelledby={`${id}-steps`}>
        {views.map((view) => (
          <TextStep
            key={view.step.id}
            view={view}
            lines={linesFor(view)}
            onInsert={(line) => onInsert(line, view.step.id)}
          />
        ))}
      </ul>
      {children}
    </section>
  );
}

interface TextStepProps {
  readonly view: StepView;
  readonly lines: readonly string[];
  readonly onInsert: (line: string) => void;
}

function TextStep({ view, lines, onInsert }: TextStepProps) {
  const { step, mark, evidence } = view;
  const plain = mark === 'open' ? plainText(step.id) : undefined;
  return (
    <li class="step" data-mark={mark}>
      <span class="step-box">
        <StepMark />
      </span>
      <div class="step-body">
        <p class="step-title" title={step.purpose}>
          {step.name}
        </p>
        <div class="step-about">
          <p class={isStateShown(view) ? 'step-state' : 'hidden-visually'}>{stateText(view)}</p>
          {evidence.length > 0 && (
            <p class="step-evidence">
              {evidence.slice(0, SHOWN_WORDS).map((part) => (
                <q key={part}>{part}</q>
              ))}
            </p>
          )}
          {mark === 'weak' && <p class="step-missing">{missingText(view)}</p>}
        </div>
        {plain !== undefined && <p class="quiet-line">{plain}</p>}
        {mark !== 'covered' && lines.length > 0 && (
          <AskedLine step={step.name} lines={lines} onInsert={onInsert} />
        )}
      </div>
    </li>
  );
}

/** A line to start from, where somebody asks for one. */
function AskedLine({ step, lines, onInsert }: Pick<TextStepProps, 'lines' | 'onInsert'> & { step: string }) {
  const [isAsked, setAsked] = useState(false);
  if (isAsked) return <StepLine step={step} lines={lines} onInsert={onInsert} />;
  return (
    <button
      type="button"
      class="link"
      aria-label={i18n.t('panel.steps.showLineFor', { step })}
      onClick={() => setAsked(true)}
    >
      {i18n.t('panel.steps.showLine')}
    </button>
  );
}
