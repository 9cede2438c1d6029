/** Why a reply went out as it was, from a list: no words of it are kept. */
export const ANYWAY_REASONS = ['fits', 'agreed', 'elsewhere', 'urgent', 'mistake'] as const;
export type AnywayReason = (typeof ANYWAY_REASONS)[number];

/** A reply that went out as it was, with a reason. Kept on this machine; no word of the reply, no case, no address. */
export interface SentAnyway {
  /** ms since the epoch. */
  readonly at: number;
  readonly reason: AnywayReason;
  /** Ids of the rules whose wording stood in it. */
  readonly rules: readonly string[];
  /** How many slots were open. */
  readonly slots: number;
  /** Ids of the steps that it must have had. */
  readonly steps: readonly string[];
}

/** So many are kept; the oldest go. */
export const MOST_SENT_ANYWAY = 200;
/** So many rules or steps of one reply are kept. */
export const MOST_IDS = 20;
