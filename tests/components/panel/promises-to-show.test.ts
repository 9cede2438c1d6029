import { expect, test } from 'vitest';
import { promisesToShow } from '../../../components/panel/promises-to-show.ts';

const UNDATED = { words: 'We will be in touch soon.', kind: 'write', due: null } as const;
const WEAK = { mark: 'weak', evidence: ['We will be in touch soon'] } as const;

test.each([
  ['a promise without a time that a half-done step asks for already', UNDATED, [WEAK], 0],
  ['one that no step asks for', UNDATED, [{ ...WEAK, mark: 'covered' }], 1],
  ['one of other words than the step', UNDATED, [{ ...WEAK, evidence: ['I will call you'] }], 1],
  ['one with a time', { ...UNDATED, due: { day: '2026-11-26' } }, [WEAK], 1],
  ['one whose time cannot be, which the step says', { ...UNDATED, problem: 'impossible' }, [WEAK], 0],
  [
    'one whose time cannot be, of other words',
    { ...UNDATED, problem: 'past' },
    [{ ...WEAK, evidence: [] }],
    1,
  ],
] as const)('%s', (_, promise, steps, shown) => {
  expect(promisesToShow([promise], steps)).toHaveLength(shown);
});
