import type { CaseFacts, CaseSeverity } from './case-types.ts';
import { type Standard, type StandardWhat, standardsFor } from './standard.ts';

/** The standards that hold for a case. */
export interface PlannedClocks {
  /** By when the first reply goes out, counted from when the message came in. */
  readonly firstReply: readonly Standard[];
  /** By when it is begun to be put right, counted from when the message came in. */
  readonly reinstatement: readonly Standard[];
  /** By when an order is filled, counted from when the message came in; only where the case is about an order. */
  readonly order: readonly Standard[];
  /** By when the customer hears again, counted from when the reply went out. */
  readonly followUp: readonly Standard[];
  /** By when a promised call is made for which no time was named, counted from the promise. */
  readonly callBack: readonly Standard[];
}

/** The standards that hold for a case, by what they ask for. */
export function planClocks(
  standards: readonly Standard[],
  { channel, touchpoint }: CaseFacts,
  severity: CaseSeverity | undefined,
): PlannedClocks {
  const of = (what: StandardWhat) => standardsFor(standards, what, { channel, severity });
  return {
    firstReply: of('first-reply'),
    reinstatement: of('reinstatement'),
    order: touchpoint === 'order' ? of('order') : [],
    followUp: of('follow-up'),
    callBack: of('call-back'),
  };
}
