import { defineUnlistedScript } from '#imports';
import { german } from '../components/overlay/languages/german.ts';
import { leavePart } from '../components/overlay/late-part.ts';

export default defineUnlistedScript(() => leavePart('language-de', german));
