import { describe, expect, test } from 'vitest';
import { check } from '../../lib/engine/check.ts';
import { compileRules } from '../../lib/engine/compile-rules.ts';
import { buildRule, flaggedBy } from './build-rule.ts';

type Row = readonly [pattern: string, text: string, found: readonly string[]];

const SENTENCES_OF_THE_LANGUAGE: Record<string, readonly Row[]> = {
  'a choice matches either of its words': [
    ["that's not my (job|department)", "That's not my job.", ["That's not my job"]],
    ["that's not my (job|department)", "That's not my department.", ["That's not my department"]],
    ["that's not my (job|department)", "That's not my fault.", []],
    ['(calm down|take it easy) please', 'Take it easy please.', ['Take it easy please']],
  ],
  'an optional word may stand or be missing': [
    ['you [really] should have', 'You should have called.', ['You should have']],
    ['you [really] should have', 'You really should have called.', ['You really should have']],
    ['you [really] should have', 'You never should have called.', []],
    ['you [really|truly] should', 'You truly should.', ['You truly should']],
    ['[(oh|well) now] look here', 'Oh now look here.', ['Oh now look here']],
  ],
  'a gap holds up to its number of words': [
    ['you [..3] failed', 'You failed.', ['You failed']],
    ['you [..3] failed', 'You have once again failed.', ['You have once again failed']],
    ['you [..3] failed', 'You have once again badly failed.', []],
    ['you [..1] [..1] failed', 'You have simply failed.', ['You have simply failed']],
    ['you [..3] not', "You really don't.", ["You really don't"]],
  ],
  'a tilde matches any inflection': [
    ['~promise', 'Promise, promises, promised, promising.', ['Promise', 'promises', 'promised', 'promising']],
    ['~stop', 'Stopped, stopping, stops, stoping.', ['Stopped', 'stopping', 'stops']],
    ['~policy', 'Policies.', ['Policies']],
    ['~try', 'Tried, tries, trying.', ['Tried', 'tries', 'trying']],
    ['~be late', 'It was late.', ['was late']],
    ['~forget', 'forgot, forgotten, forgetting', ['forgot', 'forgotten', 'forgetting']],
    ['~cancel', 'cancelled, canceled, cancelling', ['cancelled', 'canceled', 'cancelling']],
    ['~lie', 'lying, lied', ['lying', 'lied']],
  ],
  'a caret asks for a sentence opening and a final stop for its end': [
    ['^no', 'No. I said no. No way!', ['No', 'No']],
    ['^no', 'Hi Maria,\nno', ['no']],
    ['^no', 'Steps:\n- no\n- yes', ['no']],
    ['thanks.', 'Thanks for asking. Many thanks! Thanks', ['thanks', 'Thanks']],
    ['^noted.', 'Noted. Noted by all.', ['Noted']],
  ],
  'quote marks ask for the exact case': [
    ['"ASAP"', 'asap, ASAP, Asap', ['ASAP']],
    ['“NOT NULL”', 'not null, NOT NULL', ['NOT NULL']],
    ['reply "ASAP"', 'REPLY ASAP. Reply asap.', ['REPLY ASAP']],
  ],
  'a backslash takes a character for itself': [
    ['\\(calm\\) down', 'Calm down.', ['Calm down']],
    ['\\/ no way', 'No way.', ['No way']],
  ],
};

const NEVER_HIDES: Record<string, readonly Row[]> = {
  'letter case': [['calm down', 'CALM Down', ['CALM Down']]],
  'an apostrophe of any kind, or none': [
    [
      "that's not",
      "that's not; that’s not; thatʼs not; that`s not; thats not",
      ["that's not", 'that’s not', 'thatʼs not', 'that`s not', 'thats not'],
    ],
    ['thats not', "that's not", ["that's not"]],
  ],
  'contraction or full form': [
    ['that is not', "that's not, that isn't, that is not", ["that's not", "that isn't", 'that is not']],
    [
      "can't help",
      'cannot help, can not help, cant help, can’t help',
      ['cannot help', 'can not help', 'cant help', 'can’t help'],
    ],
    ['I will not', "I won't. I'll not. I wont.", ["I won't", "I'll not", 'I wont']],
    ["let's go", 'let us go, lets go', ['let us go', 'lets go']],
    ['the driver is late', "The driver's late.", ["The driver's late"]],
    ["the driver's late", 'The driver is late.', ['The driver is late']],
    ["it's not possible", 'its not possible', ['its not possible']],
    ['he would have', "He'd've", ["He'd've"]],
  ],
  'dashes and commas': [
    [
      'so called service',
      'so-called service, so — called, service',
      ['so-called service', 'so — called, service'],
    ],
    ['e-mail me', 'e‑mail me', ['e‑mail me']],
  ],
  'line wraps and spaces of any kind': [
    [
      'calm down',
      'calm\ndown, calm\r\ndown, calm\u00a0down, calm \t down',
      ['calm\ndown', 'calm\r\ndown', 'calm\u00a0down', 'calm \t down'],
    ],
  ],
  'zero-width characters and soft hyphens': [
    ['calm down', 'ca\u00adlm\u200b down', ['ca\u00adlm\u200b down']],
    ["can't", 'can\u200b’t', ['can\u200b’t']],
  ],
  'formatting inside the phrase': [['not my job', '**not** _my_ job', ['not** _my_ job']]],
  'letters beyond ASCII': [
    ['istanbul café', 'İstanbul cafe\u0301', ['İstanbul cafe\u0301']],
    ['ungültig', 'UNGÜLTIG', ['UNGÜLTIG']],
  ],
};

const BOUNDS: Record<string, readonly Row[]> = {
  'a match ends with a whole word': [
    ['you are', "You aren't.", []],
    ['no', 'nobody, know', []],
  ],
  'a match may begin with the second half of a contraction, and then takes in the whole': [
    ['not my job', "It isn't my job. It cannot my job.", ["isn't my job", 'cannot my job']],
    ['is not my job', "That's not my job. Thats not my job.", ["That's not my job", 'Thats not my job']],
    ['will have to wait', 'You’ll have to wait.', ['You’ll have to wait']],
    ['^not my job', "Isn't my job.", []],
    ['is late', "The driver's late.", []],
    ['not', "Don't.", ["Don't"]],
  ],
  'a match never crosses a sentence or a paragraph': [
    ['calm down', 'Stay calm. Down there it is.', []],
    ['calm down', 'Stay calm\n\ndown there', []],
    ['calm down', 'Stay calm; down there', []],
    ['calm down', 'Stay calm\n- down there', []],
  ],
  'an apostrophe-less form that is a word of its own is a contraction only at an opening': [
    ['we are unable', 'Were unable to help. They were unable to help.', ['Were unable']],
    ['we will see', 'Well see. It works well see here.', ['Well see']],
  ],
};

for (const [group, tables] of Object.entries({
  'the phrase language': SENTENCES_OF_THE_LANGUAGE,
  'what never hides a match': NEVER_HIDES,
  'where a match ends': BOUNDS,
})) {
  describe(group, () => {
    for (const [title, rows] of Object.entries(tables)) {
      test.each(rows)(`${title}: %j in %j`, (pattern, text, found) => {
        expect(flaggedBy(pattern, text)).toEqual(found);
      });
    }
  });
}

test('words learnt from a long text never change what patterns mean', () => {
  const { compiled } = compileRules(
    ["driver's late", 'not my job', '"ASAP" please', "it's fine"].map((phrase, nth) =>
      buildRule({ id: String(nth), phrases: [phrase] }),
    ),
  );
  const last = "The driver's late. It isn't my job. ASAP please. It is fine.";
  const expected = check(compiled, last).map(({ ruleId }) => ruleId);
  const odd = Array.from({ length: 10_000 }, (_, nth) => `x${nth}'s`).join(' ');
  expect(check(compiled, `${odd}. ${last} ${odd}. ${last}`).map(({ ruleId }) => ruleId)).toEqual([
    ...expected,
    ...expected,
  ]);
  expect(expected).toEqual(['0', '1', '2', '3']);
});
