import { i18n } from '#i18n';
import { followUpState } from '../../lib/recovery/follow-up.ts';
import { Fold } from '../controls/Fold.tsx';
import { FollowUpList, shownOf } from './FollowUpList.tsx';
import type { FollowUpListProps } from './promise-view.ts';

/** The promises to keep: shut while none is due, open as soon as one is. */
export function FollowUpFold({ followUps, caseRef, now, actions }: Omit<FollowUpListProps, 'isBare'>) {
  const states = shownOf({ followUps, caseRef, now }).map(({ followUp }) => followUpState(followUp, now));
  const open = states.filter((state) => state !== 'done').length;
  const due = states.filter((state) => state === 'due' || state === 'late').length;
  return (
    <Fold
      name="follow-ups"
      heading={i18n.t('followUps.heading')}
      isOpen={due > 0}
      summary={summaryOf(due, open)}
    >
      <FollowUpList isBare followUps={followUps} caseRef={caseRef} now={now} actions={actions} />
    </Fold>
  );
}

function summaryOf(due: number, open: number): string | undefined {
  if (due > 0) return i18n.t('panel.followUps.due', due, { count: due });
  return open > 0 ? i18n.t('followUps.count', open, { count: open }) : undefined;
}
