import { expect, test } from 'vitest';
import { check } from '../../lib/engine/check.ts';
import { compileRules } from '../../lib/engine/compile-rules.ts';
import { fitAlternative } from '../../lib/engine/fit-alternative.ts';
import { buildRule } from './build-rule.ts';

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
  ['It is {NOT} so', 'not', 'It is not so'],
  ['{NOT} so', 'not', 'Not so'],
  ['{No}. Next', 'Here is what I can do:', 'Here is what I can do: {what}. Next'],
  ['{No}, Anna', 'The right person is', 'The right person is {what}, Anna'],
  ['{No}!', 'What I can do is …', 'What I can do is {what}!'],
  ['{No} more', 'The right person is', 'The right person is more'],
  ['{No}: all', 'Here is why:', 'Here is why: all'],
  ['{No}!', 'Let me see.', 'Let me see!'],
  ['{No}** now', 'Let me see.', 'Let me see.** now'],
  ['{no} way', '', ' way'],
  ["Hi Tom, {I don't know} why", 'Let me find out', 'Hi Tom, let me find out why'],
  ["Hi Tom, {I'm not allowed}.", 'A colleague can', 'Hi Tom, a colleague can.'],
  ['Hi Tom, {Imp} here', 'let me help', 'Hi Tom, Let me help here'],
  ['{Pas moi}, Anna', 'Un instant\u202f!', 'Un instant, Anna'],
] as const;

test.each(ROWS)('%j with %j', (marked, alternative, after) => {
  const from = marked.indexOf('{');
  const to = marked.indexOf('}') - 1;
  const text = marked.replace(/[{}]/g, '');
  const fitted = fitAlternative(alternative, { text, from, to, opensSentence: from === 0 });
  expect(text.slice(0, from) + fitted + text.slice(to)).toBe(after);
});

test.each([
  ['not my job', "Sorry, that isn't my job.", "Sorry, that is I'll find who does it."],
  ['not possible', "That can't possible.", 'That can harder than usual.'],
  ['not possible', "Isn't possible.", 'Is harder than usual.'],
  ['will have to wait', "I'll have to wait.", 'I can be seen at 3.'],
  ['will have to wait', 'Im sure youll have to wait.', 'Im sure you can be seen at 3.'],
])('a match of %j inside a contraction leaves its first half: %j', (pattern, text, mended) => {
  const better: Record<string, string> = {
    'not my job': "I'll find who does it",
    'not possible': 'Harder than usual',
    'will have to wait': 'can be seen at 3',
  };
  const { compiled } = compileRules([buildRule({ phrases: [pattern], alternatives: [better[pattern]!] })]);
  const [finding] = check(compiled, text);
  expect(text.slice(0, finding!.from) + finding!.alternatives[0] + text.slice(finding!.to)).toBe(mended);
});
