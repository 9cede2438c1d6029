import { furthest } from '../recovery/checklist.ts';
import type { StepEvidence } from '../recovery/types.ts';

/**
 * The steps as last read in a reply. Where only a part of the draft is seen none falls, because the words that covered
 * it may be out of view. They are not in the text at hand, so such a step comes without them.
 */
export class StepsSeen {
  #steps: readonly StepEvidence[] = [];
  #replyId = '';

  get all(): readonly StepEvidence[] {
    return this.#steps;
  }

  take(steps: readonly StepEvidence[], replyId: string, inPart: boolean): void {
    this.#steps = inPart && this.#replyId === replyId ? steps.map((step) => this.#notLess(step)) : steps;
    this.#replyId = replyId;
  }

  forget(): void {
    this.#steps = [];
  }

  #notLess(step: StepEvidence): StepEvidence {
    const known = this.#steps.find(({ stepId }) => stepId === step.stepId);
    const level = furthest(step.level, known?.level ?? step.level);
    return level === step.level ? step : { stepId: step.stepId, level, evidence: [] };
  }
}
