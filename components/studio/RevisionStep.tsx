import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Policy } from '../../lib/policy/schema.ts';
import type { FieldProblem } from '../../lib/policy/studio/studio-edit.ts';
import { Button } from '../controls/Button.tsx';
import { dateText } from '../words/locale.ts';
import { PublishStep } from './PublishStep.tsx';
import { problemOf } from './problem-of.ts';
import { withPastDay, withRefused } from './refused-head.ts';
import { hasFreeNumber, isRenamed, nextRevision } from './revision-number.ts';
import type { StudioActions, StudioView } from './studio-view.ts';
import { TextField } from './TextField.tsx';

export interface RevisionStepProps {
  readonly view: StudioView;
  readonly isRaised: boolean;
  /** Today as `2026-01-31`. */
  readonly today: string;
  readonly actions: StudioActions;
}

/** The number of this revision and its days, and what a team reads of it. */
export function RevisionStep({ view, isRaised, today, actions }: RevisionStepProps) {
  const { policy, published } = view.working!;
  const raising = useRaise(policy, actions.raise);
  const shown = withRefused(policy, view.refusedHead);
  const refused = [...(view.refusedHead?.problems ?? []), ...raising.problems];
  const problems = withPastDay(refused, shown, today);
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
        <RaiseRow view={view} problem={raising.problemIn(problems)} onRaise={raising.run} />
      )}
      <TextField
        name="note"
        rows={2}
        label={i18n.t('studio.publish.note')}
        placeholder={i18n.t('studio.publish.notePlaceholder')}
        value={shown.note ?? ''}
        problem={problemOf(problems, 'note')}
        onChange={(note) => actions.setHead({ note: note.trim() === '' ? undefined : note })}
      />
      <TextField
        name="expires"
        type="date"
        label={i18n.t('studio.about.expires')}
        hint={i18n.t('studio.about.expiresHint')}
        value={shown.expires ?? ''}
        problem={problemOf(problems, 'expires')}
        onChange={(expires) => actions.setHead({ expires: expires === '' ? undefined : expires })}
      />
    </PublishStep>
  );
}

/** A day as people write it here. */
function dayWords(day: string): string {
  return dateText(new Date(`${day}T12:00`).getTime(), { dateStyle: 'long' });
}

/** What was said against the next revision, as long as the policy is the one it was said of. */
function useRaise(policy: Policy, raise: StudioActions['raise']) {
  const [refused, setRefused] = useState<{ of: Policy; problems: readonly FieldProblem[] } | null>(null);
  const problems = refused?.of === policy ? refused.problems : [];
  return {
    problems,
    run: () => setRefused({ of: policy, problems: raise() }),
    /** The first of them, in the words that stand at its field. */
    problemIn: (shown: readonly FieldProblem[]) => problems[0] && problemOf(shown, problems[0].field ?? ''),
  };
}

interface RaiseRowProps {
  readonly view: StudioView;
  readonly problem: string | undefined;
  readonly onRaise: () => void;
}

function RaiseRow({ view, problem, onRaise }: RaiseRowProps) {
  const working = view.working!;
  return (
    <>
      {working.published && !hasFreeNumber(working) && (
        <p>{i18n.t('studio.publish.raiseFirst', { revision: working.published.revision })}</p>
      )}
      <div class="row">
        <Button look="primary" onClick={onRaise}>
          {i18n.t('studio.publish.raise', { revision: nextRevision(working) })}
        </Button>
      </div>
      {problem && (
        <p class="studio-problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
