import type { HoldItem } from '../../components/hold/hold-items.ts';
import type { SendAnyway } from '../../lib/policy/managed/send-guard.ts';

export interface HoldScene {
  readonly items: readonly HoldItem[];
  readonly fixable?: number;
  readonly sendAnyway?: SendAnyway;
  /** The line in the composer's corner in the place of the question. */
  readonly isSoft?: true;
  /** The question for the reason. */
  readonly asksWhy?: true;
}

const slot = (words: string): HoldItem => ({ kind: 'slot', words });
const JOB: HoldItem = {
  kind: 'wording',
  words: 'that’s not my job',
  why: 'It sends the customer away. Say who can help, or that you will find out.',
};

/** SHOULD ONLY BE IMPORTED IN TESTS. The question before sending, for the gallery. */
export const holdScenes: Readonly<Record<string, HoldScene>> = {
  one: { items: [slot('{day and time}')] },
  many: {
    items: [
      slot('{what went wrong, in the customer’s own words and as exactly as you can}'),
      slot('{day}'),
      slot('{amount}'),
    ],
  },
  wording: { items: [JOB], fixable: 1 },
  mixed: {
    items: [JOB, slot('{day and time}'), { kind: 'step', words: 'Urgent reinstatement' }],
    fixable: 1,
    sendAnyway: 'reason',
  },
  never: {
    items: [JOB, ...Array.from({ length: 8 }, () => ({ ...JOB, words: 'you should have read the terms' }))],
    fixable: 9,
    sendAnyway: 'never',
  },
  why: { items: [JOB], fixable: 1, sendAnyway: 'reason', asksWhy: true },
  soft: { items: [JOB, slot('{day and time}')], isSoft: true },
};
