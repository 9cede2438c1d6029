import { expect, it } from 'vitest';
import { carriedOver, hasChosen } from '../../lib/recovery/carried-over.ts';
import { withDraftLevels, withFacts, withHand, withModel } from '../../lib/recovery/checklist-changes.ts';
import { fresh, MODEL, NOW, SHORT } from './case-arbitraries.ts';

const facts = withFacts(fresh, { type: 'delay', severity: 'major' }, NOW);
const chosen = withHand(withModel(facts, SHORT.id, NOW), SHORT, 'choice', { state: 'ticked' }, NOW);

it('all that was chosen goes to a case of which nothing is known', () => {
  const over = carriedOver({ checklist: chosen, notes: { got: 'A lamp' } }, { checklist: null, notes: {} });
  expect(over).toEqual({
    modelId: SHORT.id,
    facts: { type: 'delay', severity: 'major' },
    hands: [['choice', { state: 'ticked', at: NOW }]],
    notes: { got: 'A lamp' },
  });
});

it('what was said there stays', () => {
  const there = withModel(withFacts(fresh, { severity: 'minor' }, NOW), 'heard', NOW);
  const over = carriedOver(
    { checklist: chosen, notes: { got: 'A lamp' } },
    { checklist: there, notes: { got: 'x' } },
  );
  expect(over).toMatchObject({ facts: { type: 'delay' }, notes: { got: 'x' } });
  expect(over).not.toHaveProperty('modelId');
  expect(over.facts).not.toHaveProperty('severity');
});

it.each([
  ['nothing is kept of', null, {}, false],
  ['only a draft was read of', withDraftLevels(fresh, MODEL, 'r', { apology: 'strong' }, NOW), {}, false],
  ['a fact is known of', facts, {}, true],
  ['a model was chosen for', withModel(fresh, SHORT.id, NOW), {}, true],
  ['words were noted of', null, { got: 'A lamp' }, true],
])('something was chosen for a case that %s: %o', (_name, checklist, notes, isChosen) => {
  expect(hasChosen({ checklist, notes })).toBe(isChosen);
});
