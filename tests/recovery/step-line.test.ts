import { describe, expect, it } from 'vitest';
import { emptyChecklist, withFacts, withModel } from '../../lib/recovery/checklist-changes.ts';
import { insertPlace } from '../../lib/recovery/insert-place.ts';
import { linesFor } from '../../lib/recovery/lines.ts';
import { shippedBook } from '../../lib/recovery/recovery-book.ts';
import { stepLine } from '../../lib/recovery/step-line.ts';

const NONE = emptyChecklist({ site: 'demo', caseId: '1' }, 'recovery-5', 0);
const LATE = withFacts(NONE, { type: 'late-delivery' }, 0);

describe('the line for one step of a case', () => {
  it('is the first that a panel would offer, filled by what the agent said and noted', () => {
    const notes = { promised: 'delivery on Monday' };
    for (const step of shippedBook.models[0]!.steps.filter(({ internal }) => !internal)) {
      const [first] = linesFor(shippedBook, step, LATE.facts, notes);
      expect(stepLine(shippedBook, LATE, notes, step.id)?.text, step.id).toBe(first!.text);
    }
    expect(stepLine(shippedBook, LATE, notes, 'empathy')?.text).not.toBe(
      stepLine(shippedBook, null, {}, 'empathy')?.text,
    );
  });

  it('goes between the signs of the steps around it, by the model that the case is seen through', () => {
    expect(stepLine(shippedBook, LATE, {}, 'empathy')).toMatchObject({
      before: ['apology', 'urgent-reinstatement'],
      after: expect.arrayContaining(['symbolic-atonement', 'follow-up']),
    });
    const heard = withModel(NONE, 'heard', 0);
    expect(stepLine(shippedBook, heard, {}, 'resolve')?.before).toContain('empathy');
  });

  it.each([
    ['that the model has not', 'listen'],
    ['that stays inside the house', 'fed-back'],
  ])('is none for a step %s', (_, stepId) => {
    expect(stepLine(shippedBook, LATE, {}, stepId)).toBeNull();
  });
});

it('a line goes behind what stands before it, else before what comes after it', () => {
  const order = { before: ['apology'], after: ['follow-up'] };
  const said = { stepId: 'apology', places: [{ from: 0, to: 12 }] };
  const later = { stepId: 'follow-up', places: [{ from: 20, to: 40 }] };
  expect(insertPlace(order, [said, later])).toBe(12);
  expect(insertPlace(order, [later])).toBe(20);
  expect(insertPlace(order, [])).toBeUndefined();
});
