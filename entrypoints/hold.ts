import { defineUnlistedScript } from '#imports';
import { leavePart } from '../components/overlay/late-part.ts';
import { openGuard } from '../components/overlay/open-guard.ts';
import { followMusts, sentAnyway } from '../lib/platform/hold-desk.ts';

export default defineUnlistedScript(() =>
  leavePart('hold', { guard: (deps) => openGuard(deps, { followMusts, sentAnyway }) }),
);
