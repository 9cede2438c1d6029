import { defineUnlistedScript } from '#imports';
import { spanish } from '../components/overlay/languages/spanish.ts';
import { leavePart } from '../components/overlay/late-part.ts';

export default defineUnlistedScript(() => leavePart('language-es', spanish));
