import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { stepMark, stepState } from '../../lib/recovery/checklist.ts';
import { needWord } from '../panel/case-words.ts';
import { FollowUpItem } from '../panel/FollowUpItem.tsx';
import { StepMark } from '../panel/StepBox.tsx';
import { CaseFactList } from './CaseFactList.tsx';
import { CaseFoot } from './CaseFoot.tsx';
import { CaseHistory } from './CaseHistory.tsx';
import { isTouched, stepText } from './case-lines.ts';
import type { CaseNames, CaseShown, CasesActions } from './cases-view.ts';
import { stampText } from './stamp.ts';

export interface CaseDetailsProps {
  readonly shown: CaseShown;
  readonly names: CaseNames;
  /** ms since the epoch. */
  readonly now: number;
  readonly actions: CasesActions;
  readonly onRemove: () => void;
}

/** All that is kept of a case, and what can be done with it. */
export function CaseDetails({ shown, names, now, actions, onRemove }: CaseDetailsProps) {
  const { kept, followUps } = shown.row;
  return (
    <>
      {followUps.length > 0 && <Promises shown={shown} now={now} actions={actions} />}
      {kept && (
        <>
          <Steps shown={shown} />
          <Part heading={i18n.t('cases.facts')}>
            <CaseFactList shown={shown} names={names} />
          </Part>
          <Part heading={i18n.t('cases.history')}>
            <CaseHistory history={kept.history} names={names} />
          </Part>
        </>
      )}
      <CaseFoot shown={shown} names={names} actions={actions} onRemove={onRemove} />
    </>
  );
}

function Part({ heading, children }: { heading: string; children: ComponentChildren }) {
  return (
    <section class="case-part">
      <h3 class="case-part-heading">{heading}</h3>
      {children}
    </section>
  );
}

function Steps({ shown }: { shown: CaseShown }) {
  const { kept, model, needs } = shown.row;
  return (
    <Part heading={i18n.t('cases.stepsHeading')}>
      <ol class="case-steps">
        {model.steps.map((step) => {
          const state = stepState(kept, step);
          const need = needs[step.id];
          return (
            <li key={step.id} class="case-step" data-mark={stepMark(state)}>
              <StepMark />
              <span class="case-step-name">
                {step.name}
                {need !== undefined && <span class="case-step-need"> {needWord(need)}</span>}
              </span>
              <span class="case-step-state">
                {stepText(state)}
                {isTouched(state) && <time class="case-time">{stampText(state.at)}</time>}
              </span>
            </li>
          );
        })}
      </ol>
    </Part>
  );
}

function Promises({ shown, now, actions }: Pick<CaseDetailsProps, 'shown' | 'now' | 'actions'>) {
  const { row, siteName, isUnnamed } = shown;
  return (
    <Part heading={i18n.t('cases.promises')}>
      <ul class="promises">
        {row.followUps.map((followUp) => (
          <FollowUpItem
            key={followUp.id}
            shown={{ followUp, siteName, isUnnamed }}
            isHere
            now={now}
            // The page is the list that this would open.
            actions={{ ...actions, openCases() {} }}
          />
        ))}
      </ul>
    </Part>
  );
}
