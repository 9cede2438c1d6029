import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryOver, editBetween } from '../../lib/review/map-edit.ts';
import { finding } from '../support/findings.ts';

describe('the smallest edit between two texts', () => {
  it.each([
    ['same', 'same', null],
    ['', 'a', { from: 0, removed: 0, inserted: 'a' }],
    ['a', '', { from: 0, removed: 1, inserted: '' }],
    ['one three', 'one two three', { from: 5, removed: 0, inserted: 'wo t' }],
    ['aa', 'aaa', { from: 2, removed: 0, inserted: 'a' }],
    ['I cannot help', 'I can help', { from: 5, removed: 3, inserted: '' }],
  ])('turns %j into %j', (before, after, edit) => {
    expect(editBetween(before, after)).toEqual(edit);
  });

  it('always turns the one into the other', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const edit = editBetween(before, after);
        if (edit === null) return before === after;
        const { from, removed, inserted } = edit;
        return before.slice(0, from) + inserted + before.slice(from + removed) === after;
      }),
    );
  });
});

describe('findings carried over an edit', () => {
  it.each([
    ['stay when the edit comes after', 'my [job] ok', 'my job okay', [3]],
    ['shift when the edit comes before', 'my [job] ok', 'not my job ok', [7]],
    ['shift back when words before are taken out', 'not my [job]', 'my job', [3]],
    ['go when a letter inside changes', 'my [job] ok', 'my jab ok', []],
    ['go when a letter inside is taken out', 'my [job] ok', 'my jb ok', []],
    ['go when they grow into a longer word', 'my [job]', 'my jobs', []],
    ['go when a word grows into them', '[job] ok', 'ajob ok', []],
    ['stay when a blank follows', 'my [job]', 'my job ', [3]],
    ['stay when a full stop follows', 'my [job]', 'my job.', [3]],
    ['shift when a blank comes just before', '[job]', ' job', [1]],
    ['go when all is taken out', 'my [job]', '', []],
    ['stay when the word after goes', '[job] ok', 'job ', [0]],
    ['go when the blank after them goes', '[job] ok', 'jobok', []],
  ])('%s', (_title, written, after, starts) => {
    const from = written.indexOf('[');
    const text = written.slice(from + 1, written.indexOf(']'));
    const edit = editBetween(written.replace(/[[\]]/g, ''), after);
    expect(edit).not.toBeNull();
    const kept = edit && carryOver([finding({ from, text })], edit, after);
    expect(kept?.map((span) => span.from)).toEqual(starts);
  });

  it('always stand on the words they were found on', () => {
    const words = fc.array(fc.constantFrom('no', 'job', 'ok', ' ', '.', 'a'), { maxLength: 12 });
    fc.assert(
      fc.property(words, words, fc.nat(), fc.nat(), (before, after, start, size) => {
        const old = before.join('');
        const next = after.join('');
        const from = old.length === 0 ? 0 : start % old.length;
        const text = old.slice(from, from + 1 + (size % 4));
        const edit = editBetween(old, next);
        if (edit === null || text === '') return;
        for (const kept of carryOver([finding({ from, text })], edit, next)) {
          expect(next.slice(kept.from, kept.to)).toBe(text);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
