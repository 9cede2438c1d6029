import { defineUnlistedScript } from '#imports';
import { leavePart } from '../components/overlay/late-part.ts';
import { SendHold } from '../components/overlay/send-hold.ts';

export default defineUnlistedScript(() => leavePart('hold', { guard: (deps) => void new SendHold(deps) }));
