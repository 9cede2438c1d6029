import { defineUnlistedScript } from '#imports';
import { leavePart } from '../components/overlay/late-part.ts';
import type { ModelHost } from '../lib/platform/on-device-model.ts';
import { openRewrite } from '../lib/platform/open-rewrite.ts';

export default defineUnlistedScript(() => leavePart('rewrite', openRewrite(globalThis as ModelHost)));
