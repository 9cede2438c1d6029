import type { PolicySettings } from '../governance-shape.ts';

/** As a policy says it: in one word, or part by part. */
export type SaidGuard = NonNullable<PolicySettings['sendGuard']>;
type Parts = Exclude<SaidGuard, string>;

/** `confirm` asks before a reply goes, `soft` says it beside the draft and stops nothing, `off` is silent. */
export type GuardMode = Parts['mode'];
/** For what: wording at severity block, open slots, steps that the case must have. */
export type HeldFor = NonNullable<Parts['holds']>[number];
/** Whether a reply may go as it is: `free`, with a `reason` that the agent picks, or `never`. */
export type SendAnyway = NonNullable<Parts['sendAnyway']>;

/** When and how replies are held before they go. */
export interface SendGuard {
  readonly mode: GuardMode;
  readonly holds: readonly HeldFor[];
  readonly sendAnyway: SendAnyway;
  /** Internal notes are held too; else only for rules that are for notes alone. */
  readonly notes: boolean;
}

/** From the least strict to the strictest. */
export const MODES: readonly GuardMode[] = ['off', 'soft', 'confirm'];
export const WAYS: readonly SendAnyway[] = ['free', 'reason', 'never'];
export const HELD_FOR: readonly HeldFor[] = ['wording', 'slots', 'steps'];

/** How it is where no policy says anything, and where nobody could be asked. */
export const USUAL_GUARD: SendGuard = {
  mode: 'confirm',
  holds: ['wording', 'slots'],
  sendAnyway: 'free',
  notes: false,
};

/** What a policy says of it, part by part; what it does not say is missing. */
export function guardParts(said: SaidGuard): Parts {
  return typeof said === 'string' ? { mode: said } : said;
}

/** What is said, with what holds where nothing is. */
export function guardOf(said: SaidGuard | undefined): SendGuard {
  const { mode, holds, sendAnyway, notes } = said === undefined ? USUAL_GUARD : guardParts(said);
  return {
    mode,
    holds: holds ?? USUAL_GUARD.holds,
    sendAnyway: sendAnyway ?? USUAL_GUARD.sendAnyway,
    notes: notes ?? USUAL_GUARD.notes,
  };
}
