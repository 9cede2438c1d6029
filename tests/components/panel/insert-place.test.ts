import { describe, expect, test } from 'vitest';
import { insertPlace } from '../../../components/panel/insert-place.ts';
import { defaultModel } from '../../../lib/recovery/models.ts';

const shown = (stepId: string, ...places: [number, number][]) => ({
  stepId,
  level: 'strong' as const,
  words: [],
  places: places.map(([from, to]) => ({ from, to })),
});

describe("a step's line goes where the order of the model wants it", () => {
  test('after the last words of the steps before it', () => {
    const found = [shown('apology', [10, 30], [50, 70]), shown('urgent-reinstatement', [35, 45])];
    expect(insertPlace(defaultModel, 'empathy', found)).toBe(70);
  });

  test('before the first words of those after it where none stands before it', () => {
    const found = [shown('follow-up', [90, 120]), shown('empathy', [40, 60])];
    expect(insertPlace(defaultModel, 'apology', found)).toBe(40);
  });

  test('what stands before it outweighs what stands after it', () => {
    const found = [shown('apology', [10, 30]), shown('follow-up', [5, 9])];
    expect(insertPlace(defaultModel, 'empathy', found)).toBe(30);
  });

  test.each([
    ['the draft is empty', 'apology', []],
    ['only the step itself stands in it', 'empathy', [shown('empathy', [1, 2])]],
    ['only signs of other models stand in it', 'empathy', [shown('listening', [1, 2])]],
    ['the model has no such step', 'something', [shown('apology', [1, 2])]],
  ])('at the caret where %s', (_, stepId, found) => {
    expect(insertPlace(defaultModel, stepId, found)).toBeUndefined();
  });

  test('a step of another model is found by the signs that show it', () => {
    const model = {
      id: 'm',
      name: 'M',
      steps: [
        { id: 'own', name: 'Own', purpose: '', example: '', shownBy: ['ownership', 'apology'] },
        { id: 'told', name: 'Told', purpose: '', example: '', internal: true },
        { id: 'mend', name: 'Mend', purpose: '', example: '', shownBy: ['urgent-reinstatement'] },
      ],
    };
    expect(insertPlace(model, 'mend', [shown('ownership', [3, 8]), shown('told', [20, 30])])).toBe(8);
  });
});
