import { levelsOf } from '../recovery/checklist.ts';
import type { StepLevel } from '../recovery/types.ts';
import type { ReviewState } from './types.ts';

/** What a draft shows of its case: states only, not a word of it. */
export interface CaseSteps {
  readonly site: string;
  readonly caseId: string;
  readonly modelId: string;
  readonly levels: Readonly<Record<string, StepLevel>>;
}

/**
 * What a state says about its case's checklist, or null when it says nothing: no case, a note to colleagues,
 * or an empty draft that the agent did not empty (not begun yet, or sent: the steps taken stay as known).
 */
export function caseStepsOf(state: ReviewState, modelId: string): CaseSteps | null {
  if (state.caseRef === null || state.where === 'note') return null;
  if (state.text.trim() === '' && state.emptiedBy !== 'agent') return null;
  return { site: state.caseRef.site, caseId: state.caseRef.id, modelId, levels: levelsOf(state.steps) };
}
