import type { FollowUp } from '../../lib/recovery/case-types.ts';
import { lateAt, nextTelling } from '../../lib/recovery/follow-up.ts';
import { planFor } from '../../lib/recovery/playbook.ts';
import { modelOf } from '../../lib/recovery/recovery-book.ts';
import { runningClocks } from './case-clocks.ts';
import type { DraftView } from './panel-view.ts';

/**
 * How long what the panel shows holds if nothing but time goes by, in ms: until one of its clocks reads otherwise, or a promise
 * becomes due. Null where time changes nothing. @param now ms since the epoch
 */
export function sceneHolds(
  view: Pick<DraftView, 'book' | 'checklist'> | null,
  followUps: readonly FollowUp[],
  now: number,
): number | null {
  const telling = nextTelling(followUps, now);
  const times = [
    ...(view === null ? [] : clockHolds(view, now)),
    ...(telling === null ? [] : [telling - now]),
    ...followUps.flatMap((each) => (each.doneAt === undefined ? [lateAt(each.due) - now] : [])),
  ].filter((time) => time > 0 && Number.isFinite(time));
  return times.length === 0 ? null : Math.min(...times);
}

function clockHolds({ book, checklist }: Pick<DraftView, 'book' | 'checklist'>, now: number): number[] {
  const plan = planFor(book, checklist?.facts ?? {}, modelOf(book, checklist?.modelId));
  return runningClocks(plan, checklist, book.workingHours, now).map(({ holds }) => holds);
}
