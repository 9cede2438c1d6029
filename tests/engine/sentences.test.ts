import { describe, expect, test } from 'vitest';
import { readText } from '../../lib/engine/read-text.ts';

const ROWS: readonly (readonly [text: string, sentences: readonly string[]])[] = [
  ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
  [
    'Mr. Lee paid 3.50 for No. 12, e.g. yesterday. Fine.',
    ['Mr. Lee paid 3.50 for No. 12, e.g. yesterday.', 'Fine.'],
  ],
  ['It is at example.com. Next.', ['It is at example.com.', 'Next.']],
  ['Well... that is it... Next', ['Well... that is it...', 'Next']],
  ['So do I. Next.', ['So do I.', 'Next.']],
  ['Thanks.Please wait', ['Thanks.', 'Please wait']],
  ['He said "no." Then left.', ['He said "no."', 'Then left.']],
  ['Really?! Yes', ['Really?!', 'Yes']],
  ['One line\nwrapped. Two', ['One line\nwrapped.', 'Two']],
  ['One\n\nTwo', ['One', 'Two']],
  ['One\r\n\r\nTwo', ['One', 'Two']],
  ['Hi Maria,\nthanks', ['Hi Maria,', 'thanks']],
  ['Do:\n- one\n- two\n1. three', ['Do:', 'one', 'two', '1.', 'three']],
  ['', []],
  ['... !!! 🙂', []],
];

describe('a text is read as a person would read its sentences', () => {
  test.each(ROWS)('%j', (text, sentences) => {
    expect(readText(text).sentences.map((sentence) => text.slice(sentence.from, sentence.to))).toEqual(
      sentences,
    );
  });
});

test('paragraphs part at blank lines and say which sentences are theirs', () => {
  const reading = readText('One. Two.\n \nThree?\nstill');
  expect(reading.paragraphs).toHaveLength(2);
  expect(reading.sentences.map(({ paragraph, question }) => [paragraph, question])).toEqual([
    [0, false],
    [0, false],
    [1, true],
    [1, false],
  ]);
});
