import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lensesSchema, parseLens } from '../../lib/recovery/lens-schema.ts';
import { bundledLenses, lensView } from '../../lib/recovery/lenses.ts';
import type { StepLevel } from '../../lib/recovery/types.ts';

const file: unknown = JSON.parse(
  readFileSync(new URL('../../assets/recovery/lenses.json', import.meta.url), 'utf8'),
);
const need = { id: 'warmth', name: 'Warmth', about: 'Greets them.', shownBy: ['greeting', 'thanks'] };
const lens = { id: 'own', name: 'Own', about: 'For us.', needs: [need] };

describe('the bundled lenses', () => {
  it('fit their schema', () => {
    expect(lensesSchema.parse(file).lenses).toEqual(bundledLenses);
  });

  it('are the six basic needs and the five needs of a purchase', () => {
    expect(bundledLenses.map(({ needs }) => needs.map(({ id }) => id))).toEqual([
      ['friendliness', 'understanding', 'fairness', 'control', 'options', 'information'],
      ['service', 'quality', 'appreciation', 'action-results', 'price'],
    ]);
  });
});

describe('a draft through a lens', () => {
  const found = (stepId: string, level: StepLevel) => ({ stepId, level, words: [stepId] });

  it('shows each need in order, with the signs that meet it best', () => {
    const signs = [found('greeting', 'weak'), found('thanks', 'strong'), found('apology', 'strong')];
    expect(lensView(lens, signs)).toEqual([
      {
        needId: 'warmth',
        name: 'Warmth',
        about: 'Greets them.',
        level: 'strong',
        evidence: [found('thanks', 'strong')],
      },
    ]);
  });

  it('shows every need as absent before anything was read', () => {
    for (const one of bundledLenses)
      expect(new Set(lensView(one, []).map(({ level }) => level))).toEqual(new Set(['absent']));
  });
});

describe('a lens from outside', () => {
  it('is taken when it fits', () => {
    expect(parseLens(lens)).toEqual(lens);
  });

  it.each([
    [
      'a sign that is not there',
      [{ ...need, shownBy: ['greting'] }],
      /there is no sign .*greting[\s\S]*Did you mean .*greeting/,
    ],
    ['a need that nothing shows', [{ ...need, shownBy: [] }], /shownBy/],
    ['two needs of one id', [need, need], /same id/],
    ['no need', [], /needs/],
  ])('is refused: %s', (_name, needs, message) => {
    expect(() => parseLens({ ...lens, needs })).toThrow(message);
  });
});
