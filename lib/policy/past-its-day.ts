import type { Policy } from './schema.ts';
import { standingOn } from './subscription/judge-revision.ts';

/** What is to be said of a policy that is past its last day; nothing of one that holds. @param today e.g. `2026-01-31` */
export function pastItsDay(
  policy: Pick<Policy, 'expires' | 'whenExpired'>,
  today: string,
): { readonly stops: boolean; readonly what: string; readonly mend: string } | undefined {
  const standing = standingOn(policy, today);
  if (standing === 'holds') return undefined;
  const stops = standing === 'stopped';
  const then = stops ? 'agents do not take it' : 'agents are told that it is past its day';
  return {
    stops,
    what: `its last day was ${policy.expires}; ${then}.`,
    mend: 'Write a later day at "expires", or take it out.',
  };
}
