import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../../lib/engine/check.ts';
import { compileRules } from '../../lib/engine/compile-rules.ts';
import { createChecker } from '../../lib/engine/create-checker.ts';
import { buildRule, flagged, flaggedBy } from './build-rule.ts';

test.each([
  ['!!', 'Wait!!! It is here!', ['!!!']],
  ['!!', 'Wait! It is here !!', ['!!']],
  ['!!', 'Write !!x to cast it.', []],
  ['??', 'Why?? Who???', ['??', '???']],
  ['?!', 'What?! How??! When?', ['?!', '??!']],
  ['!?', 'What?!? Yes!', ['?!?']],
  ['??', 'You asked "where is it??" today.', []],
  ['....', 'Well.... I see... no.', ['....']],
  ['...', 'Well... I see. Save as... and go.', ['...', '...']],
  ['...', 'IPv6 db8::... is one.', ['...']],
  ['??', 'See https://example.org/?ref=?? for it.', []],
])('the run of marks %s finds in %j: %j', (pattern, text, runs) => {
  expect(flaggedBy(pattern, text)).toEqual(runs);
});

test('a guard of words excuses a run of marks in its sentence', () => {
  const rule = buildRule({ phrases: ['??'], unlessNear: [{ phrases: ['operator'], within: 'sentence' }] });
  expect(flagged([rule], 'Use the operator ?? here. Why??')).toEqual(['??']);
});

test('a match that holds a name can be left alone', () => {
  const rule = buildRule({ phrases: ['darling', 'rocket science'], unless: ['{name}'] });
  expect(flagged([rule], 'Darling, Mrs Darling sells the kit Rocket Science.')).toEqual(['Darling']);
  expect(flagged([rule], "It's not rocket science, Anna.")).toEqual(['rocket science']);
});

test('reads a million marks in one run without growing slow', () => {
  expect(flaggedBy('?!', `Why${'?'.repeat(1_000_000)}`)).toEqual([]);
  expect(flaggedBy('!!', `Why${'!'.repeat(1_000_000)}`)).toHaveLength(1);
});

test.each([
  ['{capitals 3}', 'PLEASE READ THIS again.', ['PLEASE READ THIS']],
  ['{capitals 3}', 'We HAVE ALREADY, REALLY ANSWERED.', ['HAVE ALREADY, REALLY ANSWERED']],
  ['{capitals 3}', "I CAN'T HELP YOU.", ["I CAN'T HELP YOU"]],
  ['{capitals 3}', 'DAS IST ÄRGERLICH, NO?', ['DAS IST ÄRGERLICH, NO']],
  ['{capitals 3}', 'The FAQ covers USB, HDMI and SATA.', []],
  ['{capitals 3}', 'Order ABC DEF GHI is the code.', []],
  ['{capitals 3}', 'NOT ME.', []],
  ['{capitals 3}', 'The sign said "DO NOT ENTER HERE".', []],
  ['{capitals 3}', 'DO NOT: ENTER HERE', []],
  ['{capitals 2}', 'A2 IS NOT B7.', ['IS NOT']],
  ['{stretched}', 'That is sooo slow, nooo, whaaat?', ['sooo', 'nooo', 'whaaat']],
  ['{stretched}', 'PLEAAASE wait, yesss.', ['PLEAAASE', 'yesss']],
  ['{stretched}', 'Please folllow the lettters, helllo.', []],
  ['{stretched}', 'Visit www for Henry VIII and wwwhats, AAAA and 10000.', []],
  ['{stretched}', 'Too good, all free, seeing, Zürich.', []],
  ['{name}', 'For our Mrs Darling: The Rocket Science kit is here.', ['Mrs Darling', 'The Rocket Science']],
  ['{name}', "She saw O'Neill, Ann and Émile Zola.", ["O'Neill", 'Ann', 'Émile Zola']],
  [
    '{name}',
    'Gonna Fly Now is on it. Oh My, Ann. The Initiate 300.',
    ['Gonna Fly Now', 'My', 'Ann', 'Initiate'],
  ],
  ['{name}', "Sorry. Then I'm sure I-beams, RMA and NOT are no names, Dad.", ['Dad']],
  ['{emoji 😂 🙄 :)}', 'Done 😂 and :) you', ['😂', ':)']],
  ['{emoji 😂}', 'Done. 😂😂 Bye.', ['😂😂']],
  ['{emoji 😂}', '😂 Done.', ['😂']],
  ['{emoji 😂}', 'Done.\n\n😂\n\nBye 😂', ['😂', '😂']],
  ['{emoji 🤷 👍}', 'Well 🤷🏽‍♀️ and 👍🏿!', ['🤷🏽‍♀️', '👍🏿']],
  ['{emoji :) ;)}', 'Prices: small (2 kg:) is on page two. The ratio is 3:) in the log.', []],
  ['{emoji}', 'Any 🎉 or ✅ but not 3 © or #.', ['🎉', '✅', '©']],
  ['{emoji 😂}', 'You wrote "😂" to us.', []],
])('%s finds in %j: %j', (pattern, text, expected) => {
  expect(flaggedBy(pattern, text)).toEqual(expected);
});

test.each([
  ['{capitals}', /how many words/],
  ['{capitals 0}', /how many words/],
  ['{capitals many}', /how many words/],
  ['{shouting}', /no form "{shouting}".*{capitals 3}/],
  ['{emoji 😂', /one form in braces/],
  ['{stretched} words', /one form in braces/],
])('the faulty form %j is refused and says what to write', (pattern, message) => {
  const { problems } = compileRules([buildRule({ phrases: [pattern] })]);
  expect(problems).toHaveLength(1);
  expect(problems[0]!.message).toMatch(message);
});

test('however a text is edited, marks are found as in the whole', () => {
  const rules = ['{emoji 😂 :)}', '....', '!!', '{capitals 2}', '{stretched}', '{name}'].map((phrase, nth) =>
    buildRule({ id: String(nth), phrases: [phrase] }),
  );
  const { compiled } = compileRules(rules);
  const piece = fc.constantFrom(
    '😂',
    ' ',
    '. ',
    '....',
    '!!',
    ':)',
    'Done',
    'NOT THIS',
    'sooo',
    '\n\n',
    'yes it is',
  );
  const edit = fc.tuple(fc.nat(60), fc.nat(12), fc.array(piece, { maxLength: 3 }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.array(edit, { maxLength: 8 }), (start, edits) => {
      const checker = createChecker(compiled);
      let text = start.join('');
      checker.check(text);
      for (const [at, length, added] of edits) {
        text = text.slice(0, at) + added.join('') + text.slice(at + length);
        expect(checker.check(text)).toEqual(check(compiled, text));
      }
    }),
    { numRuns: 400 },
  );
});

test.each(['{capitals 3}', '{stretched}', '{name}', '{emoji 😂 :)}', '{emoji}', '....'])(
  '%s reads a million characters of what it looks for without growing slow',
  (pattern) => {
    for (const part of ['A ', 'o', 'Ab ', '😂', ':)', '.', 'IS '])
      flaggedBy(pattern, part.repeat(1_000_000 / part.length));
  },
);
