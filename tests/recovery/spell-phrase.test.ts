import { describe, expect, it } from 'vitest';
import { spellPhrase } from '../../lib/recovery/spell-phrase.ts';

describe('a phrase said in each of its ways', () => {
  it.each([
    ['so sorry', ['so sorry']],
    ['(sad|so sorry)', ['sad', 'so sorry']],
    ['[so] sorry', ['so sorry', 'sorry']],
    ['^[and] (when|where) did', ['^and when did', '^and where did', '^when did', '^where did']],
    ['(on (me|us)|ours) [too].', ['on me too.', 'on me.', 'on us too.', 'on us.', 'ours too.', 'ours.']],
    ['(a|a) ~day', ['a ~day']],
    [
      '(I|we) [..2] (a|b|c d|e|f [..1] g)',
      ['a', 'b', 'c d', 'e', 'f [..1] g'].map((way) => `(I|we) [..2] ${way}`),
    ],
  ])('%s', (phrase, ways) => {
    expect(spellPhrase(phrase)).toEqual(ways);
  });

  it.each(['(I|we) [..2] sent', `${'(a|b|c) '.repeat(4)}d`, '(broken'])('stays as it is: %s', (phrase) => {
    expect(spellPhrase(phrase)).toEqual([phrase]);
  });
});
