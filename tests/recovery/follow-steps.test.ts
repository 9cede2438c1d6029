import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRules } from '../../lib/engine/compile-rules.ts';
import { createChecker } from '../../lib/engine/create-checker.ts';
import { compilePhrases } from '../../lib/engine/phrase-set.ts';
import { readText } from '../../lib/engine/read-text.ts';
import { compileCues } from '../../lib/recovery/compile-cues.ts';
import type { StepCues } from '../../lib/recovery/cue-schema.ts';
import { detectSteps, followSteps } from '../../lib/recovery/detect-steps.ts';
import { keptSentences } from '../../lib/recovery/kept-sentences.ts';
import { PhraseFinder } from '../../lib/recovery/phrase-finder.ts';

const PIECES = [
  "I'm sorry",
  'that we sent you the wrong order',
  'but',
  'if you',
  "I've refunded",
  'your money',
  "I'll call you",
  'tomorrow',
  'We made a mistake',
  'a voucher as an apology',
  'were sorry',
  '{day}',
  '€24',
  '.90',
  'Hi Sam,',
  'thank you for the photos',
  'which would you prefer',
  'we changed how we pack',
  'so it never happens again',
  '.',
  '. ',
  '?',
  '\n',
  '\n\n',
  '> ',
  '"',
  '`',
  ', ',
  ' ',
  '- ',
  'On Mon, 3 Mar, Lee wrote:\n',
];
const piece = fc.constantFrom(...PIECES);
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(30),
    put: fc.array(piece, { maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 12 },
);

describe('a draft that is typed on', () => {
  it('shows after every edit what reading the whole shows', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), edits, (start, changes) => {
        let text = start.join(' ');
        const steps = followSteps();
        const { read } = createChecker(compileRules([]).compiled);
        expect(steps(read(text))).toEqual(detectSteps(readText(text)));
        for (const { at, cut, put } of changes) {
          const from = Math.floor(at * text.length);
          text = text.slice(0, from) + put.join(' ') + text.slice(from + cut);
          expect(steps(read(text))).toEqual(detectSteps(readText(text)));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('takes an apology away again when a sentence before it turns into a quotation', () => {
    const steps = followSteps();
    const text = 'They said: this is it. I’m sorry we lost it." And so on.';
    const level = (draft: string) => steps(readText(draft))[0]?.level;
    expect(level(text)).toBe('strong');
    expect(level(text.replace('this', '"this'))).toBe('absent');
    expect(level(text)).toBe('strong');
  });

  it('looks only through the sentences an edit touched', () => {
    const cues: StepCues = {
      locale: 'en',
      verbs: {},
      groups: { sorry: ['sorry'] },
      steps: [{ id: 'apology', strong: ['sorry'], weak: [], drop: [], weaken: [] }],
    };
    const finder = new PhraseFinder(compileCues(cues, compilePhrases));
    const long = `${'We are sorry about it, and we will call. '.repeat(400)}\n\nSo sorry.`;
    const before = finder.find(readText(long));
    const after = finder.find(readText(long.replace('will call. ', 'will call you. ')));
    const isNew = after.map((hits) => !before.includes(hits));
    expect(isNew.filter(Boolean).length).toBeLessThanOrEqual(2);
    expect(after.length).toBe(before.length);
  });
});

describe('the sentences that two readings share', () => {
  const kept = (last: string, next: string) => keptSentences(readText(last), readText(next));

  it.each([
    ['all of an unchanged text', 'One is here. Two is here.', 'One is here. Two is here.', 2, 0],
    [
      'those before and behind an edit',
      'First one here. Second one is right here. Third one here.',
      'First one here. Second one was put right here. Third one here.',
      1,
      1,
    ],
    [
      'those behind a sentence that went, however alike it was to the next',
      'One is up here. Two is in here. Six is in here. Ten is down here.',
      'One is up here. Six is in here. Ten is down here.',
      0,
      1,
    ],
    ['none of another text', 'One.', 'Two.', 0, 0],
    ['none of an empty one', 'One.', '', 0, 0],
  ])('are %s', (_name, last, next, before, after) => {
    expect(kept(last, next)).toEqual({ before, after });
  });
});
