import { defineUnlistedScript } from '#imports';
import { leavePart } from '../components/overlay/late-part.ts';
import { readTones } from '../lib/tone/read-tones.ts';

export default defineUnlistedScript(() => leavePart('tone', readTones));
