import { i18n } from '#i18n';
import type { Scenario } from '../../lib/practice/scenario-shape.ts';
import type { StepLevel } from '../../lib/recovery/types.ts';
import type { PanelDraft } from '../../lib/review/panel-draft.ts';
import { useId } from '../controls/use-id.ts';
import { StepMark } from '../panel/StepBox.tsx';

export interface AskedStepsProps {
  readonly holds: Scenario['holds'];
  readonly draft: PanelDraft;
  readonly stepNames: Readonly<Record<string, string>>;
}

/** The steps that the case asks for, and the words of the reply that show them. Nothing is ticked by hand here. */
export function AskedSteps({ holds, draft, stepNames }: AskedStepsProps) {
  const id = useId();
  const found = new Map(draft.steps.map((step) => [step.stepId, step]));
  return (
    <section class="section" aria-labelledby={`${id}-steps`}>
      <h2 class="section-heading" id={`${id}-steps`}>
        {i18n.t('panel.steps.heading')}
      </h2>
      <ul class="practice-steps">
        {holds.map(({ step }) => {
          const { level = 'absent', words = [] } = found.get(step) ?? {};
          const problem = step === 'follow-up' ? problemIn(draft) : undefined;
          return (
            <li key={step} class="practice-step" data-mark={MARKS[level]}>
              <StepMark />
              <div>
                <p>
                  {stepNames[step]} <span class="quiet-line">{levelText(level)}</span>
                </p>
                {words.map((each) => (
                  <p key={each} class="quiet-line">
                    “{each}”
                  </p>
                ))}
                {problem && <p class="quiet-line">{i18n.t(`followUps.draft.problem.${problem}`)}</p>}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What is wrong with the time of a promise, as of the case's own clock. */
function problemIn({ promises }: PanelDraft): PanelDraft['promises'][number]['problem'] {
  return promises.find(({ problem }) => problem !== undefined)?.problem;
}

const MARKS: Readonly<Record<StepLevel, string>> = { absent: 'open', weak: 'weak', strong: 'covered' };

function levelText(level: StepLevel): string {
  switch (level) {
    case 'absent':
      return i18n.t('panel.steps.state.open');
    case 'weak':
      return i18n.t('panel.steps.state.weak');
    case 'strong':
      return i18n.t('panel.steps.state.covered');
  }
}
