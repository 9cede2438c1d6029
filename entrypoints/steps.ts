import { defineUnlistedScript } from '#imports';
import { leavePart } from '../components/overlay/late-part.ts';
import { englishSteps } from '../lib/recovery/english-steps.ts';

export default defineUnlistedScript(() => leavePart('steps', englishSteps));
