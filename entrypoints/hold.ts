import { defineUnlistedScript } from '#imports';
import type { HoldDesk } from '../components/hold/hold-part.ts';
import { leavePart } from '../components/overlay/late-part.ts';
import { openGuard } from '../components/overlay/open-guard.ts';
import { followMusts, lineFor, sentAnyway } from '../lib/platform/hold-desk.ts';
import type { Reach } from '../lib/platform/reach.ts';

export default defineUnlistedScript(() =>
  leavePart('hold', { guard: (deps) => openGuard(deps, deskOf(deps.reach as Reach | undefined)) }),
);

/** A page of ours has no worker to reach: there no case must have anything. */
function deskOf(reach: Reach | undefined): HoldDesk {
  if (!reach) return { followMusts: () => {}, lineFor: async () => null, sentAnyway: () => {} };
  return {
    followMusts: followMusts.bind(null, reach),
    lineFor: lineFor.bind(null, reach),
    sentAnyway: sentAnyway.bind(null, reach),
  };
}
