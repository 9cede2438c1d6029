import { defineUnlistedScript } from '#imports';
import { leavePart } from '../components/overlay/late-part.ts';
import { openKit } from '../components/overlay/open-kit.ts';
import { isConnected } from '../lib/platform/ask.ts';

export default defineUnlistedScript(() => leavePart('kit', openKit(isConnected)));
