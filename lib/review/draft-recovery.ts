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
