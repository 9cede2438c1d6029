import { expect, it } from 'vitest';
import { markedParts } from '../../../components/practice/marked-parts.ts';

it.each([
  ['nothing to mark', 'ab', [], ['ab']],
  [
    'words in another order than in the text',
    'one two three',
    ['three', 'one'],
    ['one:1', ' two ', 'three:0'],
  ],
  ['words that overlap: the first stays', 'one two', ['one t', 'two'], ['one t:0', 'wo']],
  ['words that are not there', 'one', ['two'], ['one']],
  ['no text', '', ['one'], []],
] as const)('%s', (_name, text, words, parts) => {
  const found = markedParts(text, words);
  expect(found.map(({ part, note }) => (note === null ? part : `${part}:${note}`))).toEqual(parts);
  expect(found.map(({ part }) => part).join('')).toBe(text);
});
