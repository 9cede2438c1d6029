import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { withoutSentences } from '../../lib/cli/build/no-words-for-authors.ts';

const stripped = (code: string) => withoutSentences(code, parseSync('a.js', code).program);

test.each([
  ['a sentence', "fail('Write the words to look for.');", "fail('');"],
  [
    'one with parts to fill',
    'fail(`A gap holds at most ${most} words. Write less.`, most);',
    "fail('', most);",
  ],
  ['several', "const a = ['Take it out.', 'Add a word.'];", "const a = ['', ''];"],
])('%s leaves', (_name, code, without) => {
  expect(stripped(code)).toBe(without);
});

test.each([
  ['words of a list', "const short = 'etc inc ltd';"],
  ['a mark', "if (char === '.') stop();"],
  ['an expression', 'const end = /[a-z] [a-z]\\./;'],
  ['a comment', "// It's what stays. 'Write it.'\nlet a;"],
])('%s stays', (_name, code) => {
  expect(stripped(code)).toBe(code);
});
