import type { FollowUpShown } from '../../components/panel/promise-view.ts';
import { isUnnamed } from '../../lib/draft/sites/unnamed-case.ts';
import { listFollowUps, watchFollowUps } from '../../lib/platform/follow-ups.ts';
import { siteNameOf } from '../../lib/platform/known-sites.ts';
import type { FollowUp } from '../../lib/recovery/case-types.ts';

/** All promises that are kept, with the names of their cases, as often as one changes. */
export function watchPromises(
  onChange: (shown: readonly FollowUpShown[]) => void,
  signal: AbortSignal,
): void {
  const take = (list: readonly FollowUp[]) => {
    if (!signal.aborted) onChange(list.map(named));
  };
  let isTold = false;
  watchFollowUps((list) => {
    isTold = true;
    take(list);
  }, signal);
  // What was told of since is newer than what was asked for before.
  void listFollowUps().then((list) => isTold || take(list));
}

function named(followUp: FollowUp): FollowUpShown {
  const { site, caseId } = followUp;
  return { followUp, siteName: siteNameOf(site), isUnnamed: isUnnamed(caseId) };
}
