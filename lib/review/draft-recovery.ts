import type { CaseRef } from '../draft/types.ts';
import type { Audience } from '../engine/types.ts';
import type { ReviewState } from './types.ts';

/** What a draft and its page show of the recovery, as a state carries it. */
export type DraftRecovery = Pick<
  ReviewState,
  'steps' | 'hints' | 'promises' | 'slots' | 'customer' | 'tone' | 'skipped' | 'voice' | 'isChat'
>;

/** Of a draft that nothing has read. */
export const NO_RECOVERY: DraftRecovery = {
  steps: [],
  hints: [],
  promises: [],
  slots: [],
  customer: null,
  tone: null,
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
  /** The reply that they were of, and the case that it was written for. */
  readonly id: string;
  readonly caseRef: CaseRef | null;
}

/** Whether words that left their composer were sent. Where that is not sure, what the page does next tells. */
export type Verdict = 'sent' | 'unsure' | 'unsent';

/** What the agent's own hand did in the page. */
export interface AgentHand {
  judge(leaving: Leaving, sameCase: boolean): Verdict;
  /** Whether it took words out of the draft just now, and has done nothing else since. */
  hasDeleted(): boolean;
  /** Whether it has written on in the composer since then (ms since the epoch). */
  hasWrittenSince(at: number): boolean;
}

/** What reads the recovery of one draft for its session. */
export interface RecoverySource {
  /** What this text shows; as cheap as the change since the last call. */
  read(text: string, reply: ReplyRead): DraftRecovery;
  /** Looks at the customer's newest message: the page may show another one by now. */
  look(): void;
  /** Whether the agent, and no script, took out the words that have just gone. */
  hasDeleted(): boolean;
  /** The words are not in the page any more, and the agent did not delete them. */
  left(leaving: Leaving): void;
}

/** In place of what reads until it is there: nobody saw how the words went, so they are not told as sent. */
export const UNREAD: RecoverySource = {
  read: () => NO_RECOVERY,
  look: () => undefined,
  hasDeleted: () => false,
  left: () => undefined,
};
