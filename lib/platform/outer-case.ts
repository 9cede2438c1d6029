import type { CaseRef } from '../draft/types.ts';
import { callFromPage } from './page-call.ts';

/** The case of the page around a frame of another origin, as the worker last told it; null anywhere else. */
export interface OuterCase {
  readonly now: () => CaseRef | null;
  /** Asks anew, after the tab went somewhere. Never throws; without an answer it stays as it was. */
  ask(): Promise<void>;
}

/** Only the case crosses: the address of the page around stays with the worker. Nothing was asked yet. */
export function outerCase(isInForeignPage: boolean): OuterCase {
  let known: CaseRef | null = null;
  return {
    now: () => known,
    async ask() {
      if (!isInForeignPage) return;
      const answer = await callFromPage('outer-case', {});
      if (answer.ok) known = answer.value.case;
    },
  };
}
