import { defineUnlistedScript } from '#imports';
import { french } from '../components/overlay/languages/french.ts';
import { leavePart } from '../components/overlay/late-part.ts';

export default defineUnlistedScript(() => leavePart('language-fr', french));
