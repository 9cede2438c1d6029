import { describe, expect, it } from 'vitest';
import { insertionPoint } from '../../lib/review/insertion-point.ts';

/** `|` is the caret, `^` where the line goes in; `^` alone means that they are one. */
const ROWS: readonly (readonly [string, string])[] = [
  ['an empty draft', '^'],
  ['the end of a sentence', 'Dear Ana. ^'],
  ['right after the full stop', 'Dear Ana.^ Bye'],
  ['an empty line', 'Dear Ana,\n\n^\n\nBye'],
  ['a colon', 'What we did:^'],
  ['the middle of a sentence', 'We will| send it today.^ Bye'],
  ['the middle of a word', 'We wi|ll send it!^'],
  ['a sentence whose end is quoted', 'He said "so| it is."^ Bye'],
  ['a line without an end', 'Kind reg|ards^\nAna'],
  ['the last words without an end', 'I am on| it^'],
  ['a number with a point in it', 'It costs| 3.50 euros.^ Bye'],
];

describe('a line of its own', () => {
  it.each(ROWS)('goes in where it parts no sentence: %s', (_title, row) => {
    const text = row.replace(/[|^]/g, '');
    const caret = row.includes('|') ? row.indexOf('|') : row.indexOf('^');
    expect(insertionPoint(text, caret)).toBe(row.replace('|', '').indexOf('^'));
  });

  it('goes to the end where the caret is elsewhere', () => {
    expect(insertionPoint('Dear Ana. Bye', null)).toBe(13);
  });
});
