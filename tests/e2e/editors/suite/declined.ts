import type { BrowserName } from '../../../../lib/cli/browsers/find-browser.ts';
import type { Seat } from './seat.ts';

/** A guarantee that cannot hold in an editor, and what holds instead; tried like any other. */
export interface Declined {
  readonly editors: readonly string[];
  /** Both, where it is not said. */
  readonly browser?: BrowserName;
  /** The id of the case. */
  readonly case: string;
  /** For the matrix: whose limit it is, and what the agent gets. */
  readonly reason: string;
  run(seat: Seat): Promise<void>;
}

/** Everything that is declined, with its reason. */
export const DECLINED: readonly Declined[] = [];

/** What holds in place of a case in this editor and browser, if it is declined. */
export function declinedIn(editor: string, browser: BrowserName, caseId: string): Declined | undefined {
  return DECLINED.find(
    (one) =>
      one.editors.includes(editor) &&
      one.case === caseId &&
      (one.browser === undefined || one.browser === browser),
  );
}
