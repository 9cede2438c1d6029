import { i18n } from '#i18n';
import { useId } from '../controls/use-id.ts';
import { needWord, toldTo } from './case-words.ts';
import type { StepActions } from './panel-view.ts';
import { StepMark } from './StepBox.tsx';
import type { StepView } from './step-view.ts';

export interface InsideStepProps {
  readonly view: StepView;
  readonly actions: Pick<StepActions, 'tick'>;
}

/** The step that stays inside the house: to say where the cause was told is to take it. */
export function InsideStep({ view, actions }: InsideStepProps) {
  const { step, need, to } = view;
  const id = useId();
  const isAsked = need === 'must' || need === 'should';
  return (
    <div class="step inside-step" data-mark={view.mark}>
      <span class="step-box">
        <StepMark />
      </span>
      <div class="step-body">
        <div class="step-head">
          <p class="step-title">
            <label class="step-name" for={id} title={step.purpose}>
              {step.name}
            </label>{' '}
            {isAsked && (
              <span class="step-need" data-need={need}>
                {needWord(need)}
              </span>
            )}
          </p>
        </div>
        <p class="quiet-line" id={`${id}-about`}>
          {step.purpose}
        </p>
        <select
          id={id}
          class="select"
          aria-describedby={`${id}-about`}
          value={to ?? ''}
          onChange={({ currentTarget }) => {
            const told = toldTo().find((one) => one.id === currentTarget.value)?.id;
            if (told === undefined) actions.tick(step.id, null);
            else actions.tick(step.id, 'ticked', { to: told });
          }}
        >
          <option value="" selected={to === undefined}>
            {i18n.t('panel.steps.notTold')}
          </option>
          {toldTo().map((one) => (
            <option key={one.id} value={one.id} selected={one.id === to}>
              {i18n.t('panel.steps.toldTo', { where: one.name })}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
