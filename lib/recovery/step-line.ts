import type { CaseNotes } from './case-types.ts';
import { orderAround, type StepOrder } from './insert-place.ts';
import { linesFor } from './lines.ts';
import { modelOf, type RecoveryBook } from './recovery-book.ts';
import type { Checklist } from './types.ts';

/** A line for a step, and what it belongs between. */
export interface StepLine extends StepOrder {
  /** Its slots are filled as far as the case tells; the others stand in it as {day and time}. */
  readonly text: string;
}

/** The first line that a panel would offer for a step of a case; null where there is none. */
export function stepLine(
  book: RecoveryBook,
  checklist: Checklist | null,
  notes: CaseNotes,
  stepId: string,
): StepLine | null {
  const model = modelOf(book, checklist?.modelId);
  const step = model.steps.find(({ id }) => id === stepId);
  const order = orderAround(model, stepId);
  const line = step && linesFor(book, step, checklist?.facts ?? {}, notes)[0];
  return line && order ? { text: line.text, ...order } : null;
}
