import type { PolicySettings } from '../governance-shape.ts';

/** When a reply is held back before it goes: `confirm` asks while a slot is open, `off` never does. */
export type SendGuard = NonNullable<PolicySettings['sendGuard']>;

/** How it is where no policy says anything, and where nobody could be asked. */
export const USUAL_GUARD: SendGuard = 'confirm';
