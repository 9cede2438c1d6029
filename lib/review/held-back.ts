import type { Analysis } from './analysis.ts';
import type { ReviewDeps } from './review-deps.ts';

/** What has to be there before anybody may see a finding: the rest of the rules, what finds by them and what shows it. */
export interface Showing {
  /** Null until it is there. */
  readonly now: unknown;
  /** Brings it; resolves when it is there or could not be had. */
  bring(): Promise<unknown>;
}

/**
 * A check that finds nothing before it can be shown: the first phrase of the rules that stands in a draft brings what
 * is missing, and the draft is judged with it there. Where it could not be had nothing is shown, and the next check
 * asks again.
 */
export function heldBack(
  { holdsAny, check }: Pick<Analysis, 'holdsAny' | 'check'>,
  showing: Showing,
): ReviewDeps['check'] {
  return (text, where) => {
    if (showing.now !== null) return check(text, where);
    if (!holdsAny(text)) return [];
    return showing.bring().then(() => (showing.now === null ? [] : check(text, where)));
  };
}
