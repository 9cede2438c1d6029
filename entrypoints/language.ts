import { defineUnlistedScript } from '#imports';
import { openLanguages } from '../components/overlay/language-part.ts';
import { leavePart } from '../components/overlay/late-part.ts';

export default defineUnlistedScript(() => leavePart('language', openLanguages));
