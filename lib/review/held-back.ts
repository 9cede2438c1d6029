import type { Audience, Finding } from '../engine/types.ts';
import type { ReviewDeps } from './review-deps.ts';

/** What has to be there before anybody may see a finding: the rest of its rule, and what shows it. */
export interface Showing {
  /** Null until it is there. */
  readonly now: unknown;
  /** Brings it; resolves when it is there or could not be had. */
  bring(): Promise<unknown>;
}

/**
 * The same check, but nothing is found before it can be shown: what may be the first finding brings what shows it, and
 * the text is checked again with it there, by whole rules now. Where it could not be had nothing is shown, and the next check asks again.
 */
export function heldBack(
  check: (text: string, where: Audience) => readonly Finding[],
  showing: Showing,
): ReviewDeps['check'] {
  return (text, where) => {
    const found = check(text, where);
    if (found.length === 0 || showing.now !== null) return found;
    return showing.bring().then(() => (showing.now === null ? [] : check(text, where)));
  };
}
