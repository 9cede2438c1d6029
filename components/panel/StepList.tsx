import { i18n } from '#i18n';
import type { PanelActions } from './panel-view.ts';
import { StepItem } from './StepItem.tsx';
import { isDone, nextStep, type StepView } from './step-view.ts';

export interface StepListProps {
  readonly views: readonly StepView[];
  /** True while the draft is for colleagues only. */
  readonly note: boolean;
  readonly actions: Pick<PanelActions, 'tick' | 'insert'>;
}

/** The recovery steps of the case, ticked by the draft or by hand. */
export function StepList({ views, note, actions }: StepListProps) {
  const next = note ? undefined : nextStep(views);
  return (
    <section class="section" aria-labelledby="amend-steps">
      <div class="section-head">
        <h2 class="section-heading" id="amend-steps">
          {i18n.t('panel.steps.heading')}
        </h2>
        <span class="section-count">
          {i18n.t('panel.steps.progress', { done: views.filter(isDone).length, all: views.length })}
        </span>
      </div>
      {note && <p class="quiet-line">{i18n.t('panel.steps.noteHint')}</p>}
      <ul class="steps" aria-labelledby="amend-steps">
        {views.map((view) => (
          <StepItem key={view.step.id} view={view} next={view === next} actions={actions} />
        ))}
      </ul>
    </section>
  );
}
