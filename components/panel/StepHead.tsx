import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { MoreMark } from '../controls/Marks.tsx';
import { useId } from '../controls/use-id.ts';
import { needWord } from './case-words.ts';
import type { StepActions } from './panel-view.ts';
import { StepMenu } from './StepMenu.tsx';
import type { StepView } from './step-view.ts';

export interface StepHeadProps {
  readonly view: StepView;
  readonly boxId: string;
  readonly isExplained: boolean;
  readonly onLine: (() => void) | undefined;
  readonly actions: StepActions;
}

/** The step's name and how much it matters, with the button that opens the rest under them. */
export function StepHead({ view, boxId, isExplained, onLine, actions }: StepHeadProps) {
  const { step, mark } = view;
  const { isOpen, toggle, close, closing, button } = useMenu();
  const id = useId();
  const name = i18n.t('panel.steps.moreFor', { step: step.name });
  const skip = closing((reason: Parameters<SkipStep>[0]) => actions.tick(step.id, 'skipped', { reason }));
  return (
    <>
      <div class="step-head">
        <StepTitle view={view} boxId={boxId} />
        <button
          ref={button}
          type="button"
          class="button button-icon step-more"
          aria-label={name}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={toggle}
        >
          <MoreMark />
        </button>
      </div>
      <fieldset
        id={id}
        class="step-menu"
        hidden={!isOpen}
        onKeyDown={(event) => event.key === 'Escape' && close()}
      >
        <legend class="hidden-visually">{name}</legend>
        {isOpen && (
          <StepMenu
            step={step}
            isExplained={isExplained}
            onLine={onLine && closing(onLine)}
            onSkip={mark === 'skipped' ? undefined : skip}
          />
        )}
      </fieldset>
    </>
  );
}

type SkipStep = NonNullable<Parameters<typeof StepMenu>[0]['onSkip']>;

function StepTitle({ view: { step, need, isLeads }, boxId }: Pick<StepHeadProps, 'view' | 'boxId'>) {
  return (
    <p class="step-title">
      <label class="step-name" for={boxId} title={step.purpose}>
        {step.name}
      </label>{' '}
      {need && (
        <span class="step-need" data-need={need} aria-hidden="true">
          {isLeads && need !== 'none' ? i18n.t('panel.steps.need.askLead') : needWord(need)}
        </span>
      )}
    </p>
  );
}

/** A menu under its button, which gets the focus back with whatever is chosen. */
function useMenu() {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const closing =
    <A extends readonly unknown[]>(run: (...given: A) => void) =>
    (...given: A) => {
      close();
      run(...given);
    };
  return { isOpen, toggle: () => setOpen(!isOpen), close, closing, button };
}
