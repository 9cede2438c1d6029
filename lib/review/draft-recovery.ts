import type { Audience } from '../engine/types.ts';
import type { DraftPromise } from '../recovery/case-types.ts';
import type { ReviewState } from './types.ts';

/** What a draft and its page show of the recovery, as a state carries it. */
export type DraftRecovery = Pick<
  ReviewState,
  'steps' | 'hints' | 'promises' | 'slots' | 'customer' | 'skipped'
>;

/** Of a draft that nothing has read. */
export const NO_RECOVERY: DraftRecovery = {
  steps: [],
  hints: [],
  promises: [],
  slots: [],
  customer: null,
  skipped: [],
};

/** The reply that a text is of. */
export interface ReplyRead {
  readonly id: string;
  /** Only a part of it is in view: see `isInPart`. */
  readonly inPart: boolean;
}

/** How a draft's words left its composer, but for the agent's own deletion. */
export interface Leaving {
  /** The page took the words out, or the composer away with them in it. */
  readonly how: 'emptied' | 'gone';
  /** As they were last. */
  readonly text: string;
  /** Who was to read them when they were last checked. */
  readonly where: Audience;
  /** The page still shows the case that they were written for. */
  readonly sameCase: boolean;
}

/** What reads the recovery of one draft for its session. */
export interface RecoverySource {
  /** What this text shows; as cheap as the change since the last call. */
  read(text: string, reply: ReplyRead): DraftRecovery;
  /** Looks at the customer's newest message: the page may show another one by now. */
  look(): void;
  /** What was promised in words that have left their composer; null where they were not sent, as far as can be told. */
  sent(leaving: Leaving): readonly DraftPromise[] | null;
}

/** In place of what reads until it is there: the page took the words, so they count as sent. */
export const UNREAD: RecoverySource = {
  read: () => NO_RECOVERY,
  look: () => undefined,
  sent: ({ how, where, sameCase }) => (how === 'emptied' && where === 'public' && sameCase ? [] : null),
};
