import { defineUnlistedScript } from '#imports';
import { leavePart } from '../components/overlay/late-part.ts';
import { readPromises } from '../lib/recovery/promise-reader.ts';

export default defineUnlistedScript(() => leavePart('promises', readPromises));
