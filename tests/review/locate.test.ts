import { describe, expect, it } from 'vitest';
import { findingAt, findingFrom, locate } from '../../lib/review/locate.ts';
import { finding } from '../support/findings.ts';

const first = finding({ from: 4, text: 'never', ruleId: 'never' });
const second = finding({ from: 20, text: 'never', ruleId: 'never' });
const other = finding({ from: 40, text: 'calm down', ruleId: 'calm' });
const all = [first, second, other];

describe('finding again what somebody saw', () => {
  it.each([
    ['the same place', second, second],
    ['the only one of its words, moved', { ...other, from: 45, to: 54 }, other],
    ['nothing, where two could be meant', { ...first, from: 5, to: 10 }, null],
    ['nothing, where the words differ', { ...other, text: 'calm' }, null],
    ['the same place without its words', { ruleId: 'calm', from: 40, to: 49 }, other],
    ['nothing, moved and without its words', { ruleId: 'calm', from: 41, to: 50 }, null],
  ])('gives %s', (_title, seen, expected) => {
    expect(locate(all, seen)).toBe(expected);
  });
});

describe('the finding for the caret', () => {
  it.each([
    [4, first],
    [9, first],
    [10, null],
    [44, other],
  ])('at %i', (offset, expected) => {
    expect(findingAt(all, offset)).toBe(expected);
  });

  it.each([
    [0, first],
    [10, second],
    [30, other],
    [60, first],
  ])('from %i on, going round', (offset, expected) => {
    expect(findingFrom(all, offset)).toBe(expected);
  });

  it('is nothing where there is nothing', () => {
    expect(findingFrom([], 3)).toBeNull();
  });
});
