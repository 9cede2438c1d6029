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
    'Hi Priya, |calm down|. It comes today.',
    'It is late and |I am busy|: wait.',
    'It is late.\n\n|I am busy|\nBack at nine.',
    '“|Calm down|”',
    'Well – |calm down| – it comes.',
    'Well - |calm down| - it comes.',
    'Mira, |no lo sé|; pregunto.',
    '|Calm down|, Anna.',
    '|Beruhigen Sie sich|, Frau Müller!',
  ])('with nothing left round them: %s', (marked) => {
    expect(isOwn(marked)).toBe(true);
  });

  it.each([
    '|Calm down| please.',
    'You need to |calm down|.',
    '|I am busy| right now.',
    'Du musst |dich beruhigen|.',
    'I think |nothing can be done| by us.',
    'The brand| is calm|.',
    'Also |das geht nicht|.',
    'I asked, because |I am busy|.',
  ])('but not where some would be left over: %s', (marked) => {
    expect(isOwn(marked)).toBe(false);
  });

  it.each([
    'Just |calm down| and tell me what happened.',
    '|Calm down| and tell me what happened.',
    '|Cálmese| y dígame qué pasó.',
    '|Calmez-vous| et dites-moi tout.',
    '|Acalme-se| e me conte tudo.',
    '|Beruhigen Sie sich| und erzählen Sie.',
    '|Ich weiß nicht|, warum zweimal abgebucht wurde.',
    '|Es ist nicht meine Schuld|, dass das Paket fehlt.',
    "|I don't know|, why it broke.",
    '|Read the terms|, please.',
    '|That is impossible|, Our system is right about you.',
  ])('but not where the rest hangs on them: %s', (marked) => {
    expect(isOwn(marked)).toBe(false);
  });

  it('however long the text round them is', () => {
    const long = 'word '.repeat(20_000);
    expect([isOwn(`${long}|Calm down|.`), isOwn(`${long.trim()}. |Calm down|.`)]).toEqual([false, true]);
  });
});
