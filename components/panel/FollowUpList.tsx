import { i18n } from '#i18n';
import type { FollowUp } from '../../lib/recovery/case-types.ts';
import { followUpState, inOrder } from '../../lib/recovery/follow-up.ts';
import { Button } from '../controls/Button.tsx';
import { FollowUpItem } from './FollowUpItem.tsx';
import type { FollowUpListProps, FollowUpShown } from './promise-view.ts';

/** How long a promise that was just kept stays in sight, for a click too many. */
const JUST_DONE_MS = 10 * 60_000;

/** The promises to keep: those of this case, and those of any other that are due. */
export function FollowUpList({ followUps, caseRef, now, isBare = false, actions }: FollowUpListProps) {
  const shown = shownOf({ followUps, caseRef, now });
  const open = shown.filter(({ followUp }) => followUp.doneAt === undefined);
  const list = (
    <>
      {shown.length === 0 && <p class="quiet-line">{i18n.t('followUps.none')}</p>}
      <ul class="promises" aria-label={i18n.t('followUps.heading')}>
        {shown.map((each) => (
          <FollowUpItem
            key={each.followUp.id}
            shown={each}
            isHere={isOf(each, caseRef)}
            now={now}
            actions={actions}
          />
        ))}
      </ul>
      <div class="row">
        <Button look="quiet" onClick={actions.openCases}>
          {i18n.t('followUps.openCases')}
        </Button>
      </div>
    </>
  );
  if (isBare) return list;
  return (
    <section class="section" aria-labelledby="amend-follow-ups">
      <div class="section-head">
        <h2 class="section-heading" id="amend-follow-ups">
          {i18n.t('followUps.heading')}
        </h2>
        {open.length > 0 && (
          <span class="section-count">{i18n.t('followUps.count', open.length, { count: open.length })}</span>
        )}
      </div>
      {list}
    </section>
  );
}

/** Which of all are listed, in their order: open ones of the case, due and put off ones of any, and what was just done. */
export function shownOf({
  followUps,
  caseRef,
  now,
}: Omit<FollowUpListProps, 'actions' | 'isBare'>): readonly FollowUpShown[] {
  const byId = new Map(followUps.map((each) => [each.followUp.id, each]));
  return inOrder(followUps.map(({ followUp }) => followUp)).flatMap((followUp) => {
    const each = byId.get(followUp.id);
    if (each === undefined) return [];
    const state = followUpState(followUp, now);
    const isShown =
      state === 'done'
        ? Math.abs(now - (followUp.doneAt ?? 0)) < JUST_DONE_MS
        : state !== 'waiting' || isOf(each, caseRef) || isPutOff(followUp, now);
    return isShown ? [each] : [];
  });
}

/** It was due and is to come again: to be seen, so that "later" does not look like lost. */
function isPutOff({ snoozedUntil }: FollowUp, now: number): boolean {
  return snoozedUntil !== undefined && snoozedUntil > now;
}

function isOf({ followUp }: FollowUpShown, caseRef: FollowUpListProps['caseRef']): boolean {
  return caseRef !== null && followUp.site === caseRef.site && followUp.caseId === caseRef.id;
}
