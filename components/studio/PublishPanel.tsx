import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { countText } from './AuditPanel.tsx';
import { HandOutStep } from './HandOutStep.tsx';
import { PublishStep } from './PublishStep.tsx';
import { RevisionStep } from './RevisionStep.tsx';
import { hasFreeNumber, isRenamed } from './revision-number.ts';
import { SaveStep } from './SaveStep.tsx';
import type { StudioActions, StudioView } from './studio-view.ts';

export interface PublishPanelProps {
  readonly view: StudioView;
  /** Today as `2026-01-31`. */
  readonly today: string;
  readonly actions: StudioActions;
}

/** From the working policy to the team: check, name the revision, sign and save, hand out. */
export function PublishPanel({ view, today, actions }: PublishPanelProps) {
  const { working, audit, publish } = view;
  if (working === null) return null;
  const isSound = audit.grave === 0 && !audit.isRunning;
  const isRaised = needsNoRaise(view, today);
  return (
    <section class="studio-panel" aria-labelledby="studio-publish">
      <h2 class="studio-panel-heading" id="studio-publish">
        {i18n.t('studio.publish.heading')}
      </h2>
      <p class="page-lead">{i18n.t('studio.publish.lead')}</p>
      <ol class="studio-steps">
        <CheckStep view={view} isSound={isSound} actions={actions} />
        <RevisionStep view={view} isRaised={isRaised} today={today} actions={actions} />
        <SaveStep view={view} before={!isSound ? 'mend' : isRaised ? null : 'raise'} actions={actions} />
        <HandOutStep publish={publish} policy={working.policy} isReady={isSound} actions={actions} />
      </ol>
    </section>
  );
}

/** Whether this revision has a number that agents will take, and says when it was issued. */
function needsNoRaise({ working, diff }: StudioView, today: string): boolean {
  if (working === null) return false;
  const { policy, published } = working;
  if (published !== null && !isRenamed(working)) return diff?.same === true || hasFreeNumber(working);
  return policy.issued !== undefined && policy.issued <= today;
}

interface CheckStepProps {
  readonly view: StudioView;
  readonly isSound: boolean;
  readonly actions: StudioActions;
}

function CheckStep({ view, isSound, actions }: CheckStepProps) {
  const { audit } = view;
  const look = audit.notes.length - audit.grave;
  const words = audit.isRunning
    ? i18n.t('studio.publish.checkRunning')
    : audit.grave > 0
      ? i18n.t('studio.publish.checkMend', audit.grave, { count: audit.grave })
      : look > 0
        ? i18n.t('studio.publish.checkLook', look, { count: look })
        : i18n.t('studio.publish.checkReady');
  return (
    <PublishStep number={1} heading={i18n.t('studio.publish.checkHeading')} isDone={isSound}>
      <p role="status">{words}</p>
      <div class="row">
        {countText(audit) !== '' && (
          <Button onClick={() => actions.showChecks()}>{i18n.t('studio.publish.checkShow')}</Button>
        )}
        <a class="studio-link" href="#backtest">
          {i18n.t('studio.publish.backtest')}
        </a>
      </div>
    </PublishStep>
  );
}
