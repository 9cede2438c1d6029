import { describe, expect, test } from 'vitest';
import { suggestionOf } from '../../../components/panel/suggestion-view.ts';
import type { CustomerCues } from '../../../lib/recovery/case-types.ts';

const CUES: CustomerCues = {
  type: 'delay',
  severity: 'major',
  again: true,
  cues: [
    { kind: 'repeat-contact', words: 'second time' },
    { kind: 'deadline', words: 'Saturday' },
  ],
  why: [
    { of: 'type', words: 'has not come' },
    { of: 'severity', words: 'Saturday' },
    { of: 'again', words: 'second time' },
  ],
};
const nameOf = (id: string) => (id === 'delay' ? 'Delay in delivery' : undefined);

describe("the customer's message suggests, and the agent's own choices stand", () => {
  test('type, severity and repeat, with the words they rest on', () => {
    const suggestion = suggestionOf(CUES, {}, nameOf);
    expect(suggestion?.what).toBe('Delay in delivery · major · second failure');
    expect(suggestion?.words).toEqual(['has not come', 'Saturday', 'second time']);
    expect(suggestion?.facts).toEqual({ type: 'delay', severity: 'major', again: true });
  });

  test.each([
    ['a type that was chosen', { type: 'billing' }, 'major · second failure', 'billing', 'major'],
    [
      'a severity that was chosen',
      { severity: 'minor' },
      'Delay in delivery · second failure',
      'delay',
      'minor',
    ],
  ] as const)('%s is not suggested over', (_, facts, what, type, severity) => {
    const suggestion = suggestionOf(CUES, facts, nameOf);
    expect(suggestion?.what).toBe(what);
    expect(suggestion?.facts).toEqual({ ...facts, type, severity, again: true });
  });

  test('only the words that gave what is suggested are shown, the kind’s first', () => {
    expect(suggestionOf(CUES, { severity: 'minor', again: false }, nameOf)?.words).toEqual(['has not come']);
    const within = { ...CUES, why: [...CUES.why!, { of: 'type', words: 'not come' }] } as CustomerCues;
    expect(suggestionOf(within, {}, nameOf)?.words).not.toContain('not come');
  });

  test('a type that the team does not have is left out', () => {
    expect(suggestionOf({ ...CUES, type: 'gone' }, {}, nameOf)?.facts).toEqual({
      severity: 'major',
      again: true,
    });
  });

  test.each([
    ['no message can be seen', null, {}],
    ['it gives nothing away', { cues: [] }, {}],
    ['the agent said it all', CUES, { type: 'billing', severity: 'minor', again: true }],
  ] as const)('nothing is suggested where %s', (_, cues, facts) => {
    expect(suggestionOf(cues, facts, nameOf)).toBeNull();
  });

  test('is known again by what it says, never by words of the message', () => {
    const key = suggestionOf(CUES, {}, nameOf)?.key;
    expect(suggestionOf({ ...CUES, cues: [] }, {}, nameOf)?.key).toBe(key);
    expect(suggestionOf({ ...CUES, severity: 'minor' }, {}, nameOf)?.key).not.toBe(key);
    expect(key).not.toContain('Saturday');
  });
});
