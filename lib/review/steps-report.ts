import { levelsOf } from '../recovery/checklist.ts';
import type { StepLevel } from '../recovery/types.ts';
import type { ReviewState } from './types.ts';

/** What a draft shows of its case: states only, not a word of it. The steps are those of the default model. */
export interface CaseSteps {
  readonly site: string;
  readonly caseId: string;
  readonly replyId: string;
  readonly levels: Readonly<Record<string, StepLevel>>;
}

/**
 * What a state says about its case's checklist, or null when it says nothing: no case, a note to colleagues, a draft
 * not read (another case's words, a fault), or an empty one that the agent did not empty (not begun yet, or sent: the
 * steps taken stay as known).
 */
export function caseStepsOf(state: ReviewState): CaseSteps | null {
  const { caseRef, replyId, steps } = state;
  if (caseRef === null || state.where === 'note' || steps.length === 0) return null;
  if (state.text.trim() === '' && state.emptiedBy !== 'agent') return null;
  return { site: caseRef.site, caseId: caseRef.id, replyId, levels: levelsOf(steps) };
}
