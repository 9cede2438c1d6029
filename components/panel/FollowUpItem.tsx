import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { followUpState } from '../../lib/recovery/follow-up.ts';
import { Button } from '../controls/Button.tsx';
import { Chevron } from '../controls/Marks.tsx';
import { useId } from '../controls/use-id.ts';
import { dueText, momentText, placeText, whatText } from './follow-up-words.ts';
import type { FollowUpActions, FollowUpShown } from './promise-view.ts';
import { SnoozeChoices } from './SnoozeChoices.tsx';

export interface FollowUpItemProps {
  readonly shown: FollowUpShown;
  /** It is of the case that the panel shows, so that need not be said. */
  readonly isHere: boolean;
  /** ms since the epoch. */
  readonly now: number;
  readonly actions: FollowUpActions;
}

/** One promise to keep: what, by when, where; done with one click, put off with two. */
export function FollowUpItem({ shown, isHere, now, actions }: FollowUpItemProps) {
  const { followUp, siteName, isUnnamed } = shown;
  const state = followUpState(followUp, now);
  const what = whatText(followUp.kind);
  return (
    <li class="promise" data-state={state}>
      <p class="promise-what">
        {what} <b class="promise-when">{dueText(followUp.due, now)}</b>
      </p>
      {!isHere && <p class="promise-place">{placeText({ caseId: followUp.caseId, siteName, isUnnamed })}</p>}
      <StateLine shown={shown} now={now} />
      {state === 'done' ? (
        <div class="row">
          <Button
            look="quiet"
            aria-label={i18n.t('followUps.undoFor', { what })}
            onClick={() => actions.followUpReopen(followUp.id)}
          >
            {i18n.t('followUps.undo')}
          </Button>
        </div>
      ) : (
        <OpenRow id={followUp.id} what={what} now={now} actions={actions} />
      )}
    </li>
  );
}

function StateLine({ shown, now }: Pick<FollowUpItemProps, 'shown' | 'now'>) {
  const { followUp } = shown;
  const { snoozedUntil } = followUp;
  const state = followUpState(followUp, now);
  if (state !== 'waiting') return <p class="promise-state">{i18n.t(`followUps.state.${state}`)}</p>;
  if (snoozedUntil === undefined) return null;
  return (
    <p class="promise-state">{i18n.t('followUps.state.snoozed', { when: momentText(snoozedUntil, now) })}</p>
  );
}

function OpenRow(props: { id: string; what: string } & Pick<FollowUpItemProps, 'now' | 'actions'>) {
  const { id, what, now, actions } = props;
  const [open, setOpen] = useState(false);
  const choices = useId();
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <div class="row">
        <Button aria-label={i18n.t('followUps.doneFor', { what })} onClick={() => actions.followUpDone(id)}>
          {i18n.t('followUps.done')}
        </Button>
        <button
          ref={button}
          type="button"
          class="button button-quiet promise-later"
          aria-expanded={open}
          aria-controls={choices}
          aria-label={i18n.t('followUps.snoozeFor', { what })}
          onClick={() => setOpen(!open)}
        >
          {i18n.t('followUps.snooze')}
          <Chevron />
        </button>
      </div>
      <SnoozeChoices
        id={choices}
        hidden={!open}
        label={i18n.t('followUps.snoozeFor', { what })}
        now={now}
        onClose={close}
        onChoice={(until) => {
          close();
          actions.followUpSnooze(id, until);
        }}
      />
    </>
  );
}
