import { i18n } from '#i18n';
import { followUpState } from '../../lib/recovery/follow-up.ts';
import { Fold } from '../controls/Fold.tsx';
import { FollowUpList, shownOf } from './FollowUpList.tsx';
import type { FollowUpListProps } from './promise-view.ts';

type Kept = Pick<FollowUpListProps, 'followUps' | 'caseRef' | 'now'>;

/** The promises to keep: shut while none is due, open as soon as one is. */
export function FollowUpFold({ actions, ...kept }: Omit<FollowUpListProps, 'isBare'>) {
  const states = statesOf(kept);
  const open = states.filter((state) => state !== 'done').length;
  const due = dueCount(kept);
  return (
    <Fold
      name="follow-ups"
      heading={i18n.t('followUps.heading')}
      isOpen={due > 0}
      summary={summaryOf(due, open)}
    >
      <FollowUpList isBare {...kept} actions={actions} />
    </Fold>
  );
}

/** How many of those that are listed are to be kept now. */
export function dueCount(kept: Kept): number {
  return statesOf(kept).filter((state) => state === 'due' || state === 'late').length;
}

function statesOf(kept: Kept) {
  return shownOf(kept).map(({ followUp }) => followUpState(followUp, kept.now));
}

function summaryOf(due: number, open: number): string | undefined {
  if (due > 0) return i18n.t('panel.followUps.due', due, { count: due });
  return open > 0 ? i18n.t('followUps.count', open, { count: open }) : undefined;
}
