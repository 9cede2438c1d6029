import { defineUnlistedScript } from '#imports';
import { leavePart } from '../components/overlay/late-part.ts';
import { openRecovery } from '../components/overlay/recovery-part.ts';

export default defineUnlistedScript(() => leavePart('steps', openRecovery));
