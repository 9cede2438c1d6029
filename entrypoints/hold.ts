import { defineUnlistedScript } from '#imports';
import { SendHold } from '../components/hold/send-hold.ts';
import { leavePart } from '../components/overlay/late-part.ts';

export default defineUnlistedScript(() => leavePart('hold', { guard: (deps) => void new SendHold(deps) }));
