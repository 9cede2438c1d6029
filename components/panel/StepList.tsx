import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { StepActions } from './panel-view.ts';
import { StepItem } from './StepItem.tsx';
import { nextStep, progressOf, type StepView } from './step-view.ts';

export interface StepListProps {
  readonly views: readonly StepView[];
  /** True while the draft is for colleagues only. */
  readonly note: boolean;
  /** The lines an agent may start a step from, the best first. */
  readonly linesFor: (view: StepView) => readonly string[];
  /** What stands between the heading and the steps. */
  readonly lead?: ComponentChildren;
  /** What stands under the steps. */
  readonly children?: ComponentChildren;
  readonly actions: StepActions;
}

/** The recovery steps of the case, ticked by the draft or by hand. */
export function StepList({ views, note, linesFor, lead, children, actions }: StepListProps) {
  const next = note ? undefined : nextStep(views);
  const isUntouched = views.every(({ mark }) => mark === 'open');
  return (
    <section class="section" aria-labelledby="amend-steps">
      <div class="section-head">
        <h2 class="section-heading" id="amend-steps">
          {i18n.t('panel.steps.heading')}
        </h2>
        <span class="section-count">{i18n.t('panel.steps.progress', progressOf(views))}</span>
      </div>
      {lead}
      {note && <p class="quiet-line">{i18n.t('panel.steps.noteHint')}</p>}
      {isUntouched && !note && <p class="quiet-line">{i18n.t('panel.steps.about')}</p>}
      <ul class="steps" aria-labelledby="amend-steps">
        {views.map((view) => (
          <StepItem
            key={view.step.id}
            view={view}
            next={view === next}
            lines={note ? [] : linesFor(view)}
            actions={actions}
          />
        ))}
      </ul>
      {children}
    </section>
  );
}
