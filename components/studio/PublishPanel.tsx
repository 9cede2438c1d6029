import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { dateText } from '../words/locale.ts';
import { countText } from './AuditPanel.tsx';
import { HandOutStep } from './HandOutStep.tsx';
import { PublishStep } from './PublishStep.tsx';
import { hasFreeNumber, isRenamed, nextRevision } from './revision-number.ts';
import { SaveStep } from './SaveStep.tsx';
import type { StudioActions, StudioView } from './studio-view.ts';
import { TextField } from './TextField.tsx';

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

/** A day as people write it here. */
function dayWords(day: string): string {
  return dateText(new Date(`${day}T12:00`).getTime(), { dateStyle: 'long' });
}

interface StepProps {
  readonly view: StudioView;
  readonly actions: StudioActions;
}

function CheckStep({ view, isSound, actions }: StepProps & { isSound: boolean }) {
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

function RevisionStep({ view, isRaised, today, actions }: StepProps & { isRaised: boolean; today: string }) {
  const policy = view.working!.policy;
  const published = view.working!.published;
  const next = nextRevision(view.working!);
  return (
    <PublishStep number={2} heading={i18n.t('studio.publish.revisionHeading')} isDone={isRaised}>
      {published && isRenamed(view.working!) && (
        <p>{i18n.t('studio.publish.renamed', { before: published.id, now: policy.id })}</p>
      )}
      {isRaised ? (
        <p>
          {i18n.t('studio.publish.raised', {
            revision: policy.revision,
            issued: dayWords(policy.issued ?? today),
          })}
        </p>
      ) : (
        <>
          {published && !hasFreeNumber(view.working!) && (
            <p>{i18n.t('studio.publish.raiseFirst', { revision: published.revision })}</p>
          )}
          <div class="row">
            <Button look="primary" onClick={actions.raise}>
              {i18n.t('studio.publish.raise', { revision: next })}
            </Button>
          </div>
        </>
      )}
      <TextField
        name="note"
        rows={2}
        label={i18n.t('studio.publish.note')}
        placeholder={i18n.t('studio.publish.notePlaceholder')}
        value={policy.note ?? ''}
        onChange={(note) => actions.setHead({ note: note.trim() === '' ? undefined : note })}
      />
      <TextField
        name="expires"
        type="date"
        label={i18n.t('studio.about.expires')}
        hint={i18n.t('studio.about.expiresHint')}
        value={policy.expires ?? ''}
        onChange={(expires) => actions.setHead({ expires: expires === '' ? undefined : expires })}
      />
    </PublishStep>
  );
}
