import { expect, test } from 'vitest';
import { fitAlternative } from '../../lib/engine/fit-alternative.ts';

/** The draft with the matched words in braces, the alternative, and the draft after it went in. */
const ROWS = [
  ['{Calm down}, please.', 'I hear you', 'I hear you, please.'],
  ['{calm down} now', 'let me help', 'Let me help now'],
  ['Well, {calm down}.', 'Let me help.', 'Well, let me help.'],
  ['Well, {calm down}', 'Let me help.', 'Well, let me help.'],
  ['Well, {calm down}', "I'll help", "Well, I'll help"],
  ['Well, {calm down}', 'VAT is included', 'Well, VAT is included'],
  ['Well, {calm down}', 'iPhone help', 'Well, iPhone help'],
  ['Well, {Calm down}', 'let me help', 'Well, Let me help'],
  ['{No}. Next', 'Here is what I can do:', 'Here is what I can do. Next'],
  ['{No}!', 'Let me see.', 'Let me see!'],
  ['{No}** now', 'Let me see.', 'Let me see.** now'],
  ['{no} way', '', ' way'],
] as const;

test.each(ROWS)('%j with %j', (marked, alternative, after) => {
  const from = marked.indexOf('{');
  const to = marked.indexOf('}') - 1;
  const text = marked.replace(/[{}]/g, '');
  const fitted = fitAlternative(alternative, { text, from, to, opensSentence: from === 0 });
  expect(text.slice(0, from) + fitted + text.slice(to)).toBe(after);
});
