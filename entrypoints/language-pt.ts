import { defineUnlistedScript } from '#imports';
import { portuguese } from '../components/overlay/languages/portuguese.ts';
import { leavePart } from '../components/overlay/late-part.ts';

export default defineUnlistedScript(() => leavePart('language-pt', portuguese));
