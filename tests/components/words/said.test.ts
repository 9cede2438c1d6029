import { afterEach, describe, expect, test } from 'vitest';
import { said, saidProblem, sayIn } from '../../../components/words/said.ts';
import { SaidTexts } from '../../../components/words/said-texts.ts';

const GERMAN = {
  'the file': 'die Datei',
  'line {1}, column {2}': 'Zeile {1}, Spalte {2}',
  'there is no key "{1}".': 'es gibt keinen Schlüssel „{1}“.',
  'Did you mean "{1}"?': 'War „{1}“ gemeint?',
  'Tell whoever publishes it: {1}': 'Sagen Sie es dem Herausgeber: {1}',
  'the rule "{1}"{2}': 'die Regel „{1}“{2}',
  ' of the pack "{1}"': ' des Pakets „{1}“',
  'it never fires: {1} always stands on the same words.':
    'sie greift nie: {1} steht immer auf denselben Wörtern.',
  'The rule "{1}" is locked by {2}: {3} cannot {4}.': 'Die Regel „{1}“ ist von {2} gesperrt: {3} kann {4}.',
  'switch it off': 'sie nicht abschalten',
  'give another reason': 'keinen anderen Grund angeben',
  '{1} rows have more fields.': '{1} Zeilen haben mehr Felder.',
  '{1} has {2} cells; {3} are the most.': '{1} hat {2} Zellen; höchstens {3}.',
  'the table': 'die Tabelle',
};

afterEach(() => sayIn(null));

describe('a text of lib in another language', () => {
  const texts = new SaidTexts(GERMAN);
  test.each([
    ['one that stands as it is', 'the file', 'die Datei'],
    ['what was filled in is filled in again', 'line 3, column 14', 'Zeile 3, Spalte 14'],
    ['also where that holds words of the text', 'Did you mean "Did you"?', 'War „Did you“ gemeint?'],
    [
      'a text within a text is said as well',
      'Tell whoever publishes it: there is no key "nam".',
      'Sagen Sie es dem Herausgeber: es gibt keinen Schlüssel „nam“.',
    ],
    [
      'and how it goes on',
      'it never fires: the rule "a" of the pack "b" always stands on the same words.',
      'sie greift nie: die Regel „a“ des Pakets „b“ steht immer auf denselben Wörtern.',
    ],
    [
      'two of them in one are joined as the interface joins',
      'The rule "a" is locked by "B": "C" cannot switch it off or give another reason.',
      'Die Regel „a“ ist von "B" gesperrt: "C" kann sie nicht abschalten or keinen anderen Grund angeben.',
    ],
    ['numbers are grouped as there', '12,345 rows have more fields.', '12,345 Zeilen haben mehr Felder.'],
    [
      'of two that fit, the one with more words counts',
      'the table has 4 cells; 3 are the most.',
      'die Tabelle hat 4 Zellen; höchstens 3.',
    ],
  ])('%s', (_, english, german) => expect(texts.find(english)).toBe(german));

  test.each(['', 'A text of the policy.', 'line 3', 'there is no key "x"', 'constructor'])(
    'is left as it came where it is none of ours: %j',
    (text) => {
      sayIn(GERMAN);
      expect(said(text)).toBe(text);
    },
  );

  test('a value is never taken for a place to fill in', () => {
    expect(texts.find('line {2}, column $1')).toBe('Zeile {2}, Spalte $1');
  });

  test('a long text is looked up in no time', () => {
    const long = `The rule "${'a: "b" cannot '.repeat(20_000)}`;
    const before = performance.now();
    expect(texts.find(long)).toBeUndefined();
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});

test('English is said as it is, on a line of its own with a capital', () => {
  expect(saidProblem({ what: 'it is empty.', mend: 'Write it.' })).toBe('It is empty. Write it.');
  sayIn({ 'it is empty.': 'über ist leer.', 'Write it.': 'Schreiben Sie es.' });
  expect(saidProblem({ what: 'it is empty.', mend: 'Write it.' })).toBe('Über ist leer. Schreiben Sie es.');
});
