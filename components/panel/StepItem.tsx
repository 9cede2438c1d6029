import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useId } from '../controls/use-id.ts';
import { needWord } from './case-words.ts';
import type { StepActions } from './panel-view.ts';
import { StepBox } from './StepBox.tsx';
import { StepHead } from './StepHead.tsx';
import { StepLine } from './StepLine.tsx';
import { isStateShown, stateText } from './step-state.ts';
import type { StepView } from './step-view.ts';
import { missingText, plainText } from './step-words.ts';

/** More evidence than this helps nobody decide. */
const SHOWN_WORDS = 2;

export interface StepItemProps {
  readonly view: StepView;
  /** The one step a line is suggested for. */
  readonly next: boolean;
  /** Lines to start from, the best first; none for a step that no words to the customer take. */
  readonly lines: readonly string[];
  readonly actions: StepActions;
}

/** One recovery step: a checkbox named by it, with its state and evidence as description. */
export function StepItem({ view, next, lines, actions }: StepItemProps) {
  const { step } = view;
  const id = useId();
  const [isLineAsked, setLineAsked] = useState(false);
  const isLineShown = lines.length > 0 && (next || isLineAsked);
  return (
    <li class="step" data-mark={view.mark} data-need={view.need}>
      <StepBox view={view} id={id} onTick={(hand) => actions.tick(step.id, hand)} />
      <div class="step-body">
        <StepHead
          view={view}
          boxId={`${id}-box`}
          isExplained={next}
          onLine={isLineShown || lines.length === 0 ? undefined : () => setLineAsked(true)}
          actions={actions}
        />
        <div class="step-about" id={`${id}-about`}>
          <p class={isStateShown(view) ? 'step-state' : 'hidden-visually'}>{stateText(view)}</p>
          {view.need && <p class="hidden-visually">{needWord(view.need)}</p>}
          {view.isLeads && <p class="step-state">{i18n.t('panel.steps.leadDecides')}</p>}
          <Evidence words={view.evidence} />
          {view.mark === 'weak' && <p class="step-missing">{missingText(view)}</p>}
        </div>
        {view.hand !== null && <BackToDraft view={view} onBack={() => actions.tick(step.id, null)} />}
        <Explained view={view} next={next} />
        {isLineShown && (
          <StepLine step={step.name} lines={lines} onInsert={(line) => actions.insert(line, step.id)} />
        )}
      </div>
    </li>
  );
}

/** What the next step does for the customer; what an open one comes to, in a few words. */
function Explained({ view: { step, mark }, next }: Pick<StepItemProps, 'view' | 'next'>) {
  if (next) return <p class="quiet-line">{step.purpose}</p>;
  const plain = mark === 'open' ? plainText(step.id) : undefined;
  return plain === undefined ? null : <p class="quiet-line">{plain}</p>;
}

function BackToDraft({ view: { step, mark }, onBack }: { view: StepView; onBack: () => void }) {
  const isUndo = mark === 'skipped';
  return (
    <button
      type="button"
      class="link"
      aria-label={i18n.t(isUndo ? 'panel.steps.undoFor' : 'panel.steps.followFor', { step: step.name })}
      onClick={onBack}
    >
      {i18n.t(isUndo ? 'panel.steps.undo' : 'panel.steps.follow')}
    </button>
  );
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
