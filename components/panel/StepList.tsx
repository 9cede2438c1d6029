import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { StepActions } from './panel-view.ts';
import { StepItem } from './StepItem.tsx';
import { nextStep, type StepView } from './step-view.ts';

export interface StepListProps {
  readonly views: readonly StepView[];
  /** Tells replies apart; null while nothing is written. */
  readonly reply: string | null;
  /** How many of all the steps of the case are done, those that stay in the house among them. */
  readonly progress: { readonly done: number; readonly all: number };
  /** True while the draft is for colleagues only. */
  readonly note: boolean;
  /** Nobody speaks of a failure: lines wait until they are asked for, or a step is begun. */
  readonly isCalm: boolean;
  /** The lines an agent may start a step from, the best first. */
  readonly linesFor: (view: StepView) => readonly string[];
  /** What stands between the heading and the steps. */
  readonly lead?: ComponentChildren;
  /** What stands under the steps. */
  readonly children?: ComponentChildren;
  readonly actions: StepActions;
}

/** The recovery steps of the case, ticked by the draft or by hand. */
export function StepList({
  views,
  reply,
  progress,
  note,
  isCalm,
  linesFor,
  lead,
  children,
  actions,
}: StepListProps) {
  const [inserted, noteInserted] = useInserted(reply);
  const insert: StepActions['insert'] = (line, stepId) => {
    noteInserted(stepId);
    actions.insert(line, stepId);
  };
  const isUntouched = views.every(({ mark }) => mark === 'open');
  const next = note || (isCalm && isUntouched) ? undefined : nextStep(views, inserted);
  return (
    <section class="section" aria-labelledby="amend-steps">
      <div class="section-head">
        <h2 class="section-heading" id="amend-steps">
          {i18n.t('panel.steps.heading')}
        </h2>
        <span class="section-count">{i18n.t('panel.steps.progress', progress)}</span>
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
            actions={{ ...actions, insert }}
          />
        ))}
      </ul>
      {children}
    </section>
  );
}

/** The steps that a line was put in for: some show only once its slots are filled, and it is not to be offered again. */
function useInserted(reply: string | null): [ReadonlySet<string>, (stepId: string) => void] {
  const [inserted, setInserted] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (reply === null) setInserted(new Set());
  }, [reply]);
  return [inserted, (stepId) => setInserted((before) => new Set([...before, stepId]))];
}
