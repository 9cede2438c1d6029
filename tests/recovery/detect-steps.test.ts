import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../lib/engine/read-text.ts';
import type { StepCues } from '../../lib/recovery/cue-schema.ts';
import { createStepDetector, detectFiveSteps, detectSteps } from '../../lib/recovery/detect-steps.ts';
import { SIGN_IDS } from '../../lib/recovery/sign-ids.ts';
import { INNOCENT_SENTENCES, STRONG_SENTENCES } from './more-sentences.ts';
import { STEP_SENTENCES } from './step-sentences.ts';

function detect(text: string) {
  return Object.fromEntries(detectSteps(readText(text)).map((step) => [step.stepId, step]));
}

/** Of the five steps. */
function levels(text: string) {
  return detectFiveSteps(readText(text)).map((step) => step.level);
}

function words(text: string, stepId: string) {
  return detect(text)[stepId]?.evidence.map(({ from, to }) => text.slice(from, to));
}

describe.each(Object.entries(STEP_SENTENCES))('%s', (stepId, sentences) => {
  it.each(sentences)('is %s in: %s', (level, sentence) => {
    expect(detect(sentence)[stepId]?.level).toBe(level);
  });
});

describe.each(Object.entries(STRONG_SENTENCES))('%s', (stepId, sentences) => {
  it.each(sentences)('is shown fully by: %s', (sentence) => {
    expect(detect(sentence)[stepId]?.level).toBe('strong');
  });
});

describe.each(Object.entries(INNOCENT_SENTENCES))('%s', (stepId, sentences) => {
  it.each(sentences)('is never shown fully by: %s', (sentence) => {
    expect(detect(sentence)[stepId]?.level).not.toBe('strong');
  });
});

describe('a whole draft', () => {
  const draft = [
    'Hello Jonas,',
    "I'm sorry we sent the wrong blender. You had planned the party around it, and that must be annoying.",
    "I've sent the right one by courier today, and I've added a 15 euro credit to your account as an apology.",
    "I'll call you on Friday to check that it arrived.",
  ].join('\n\n');

  it('shows all five steps, always in the order of the signs', () => {
    expect(detectSteps(readText(draft)).map((step) => step.stepId)).toEqual([...SIGN_IDS]);
    expect(levels(draft)).toEqual(['strong', 'strong', 'strong', 'strong', 'strong']);
  });

  it('gives the words of the draft as evidence', () => {
    expect(words(draft, 'apology')).toEqual(["I'm sorry we sent the wrong blender"]);
    expect(words(draft, 'follow-up')).toEqual(["I'll call you on Friday to check that it arrived"]);
  });

  it('shows nothing for an empty draft', () => {
    expect(levels('')).toEqual(['absent', 'absent', 'absent', 'absent', 'absent']);
    expect(detectSteps(readText('')).flatMap((step) => step.evidence)).toEqual([]);
  });

  it('shows the same of the five steps whether or not the further signs are looked for', () => {
    expect(detectSteps(readText(draft)).slice(0, 5)).toEqual(detectFiveSteps(readText(draft)));
  });
});

describe('what is not the agent’s own wording', () => {
  it.each([
    ['a quoted line', "> I'm sorry we sent the wrong size.\n\nThanks for the note."],
    [
      'a thread below',
      "Thanks, Lee.\n\nOn Mon, 3 Mar, Lee wrote:\n> I'll call you on Friday, we're sorry for the mix-up.",
    ],
    ['a quotation', 'The line "I’m sorry we sent the wrong size" was in it.'],
    ['code', "`I've reversed the second charge`"],
  ])('never counts: %s', (_name, text) => {
    expect(levels(text).filter((level) => level !== 'absent')).toEqual([]);
  });
});

describe('rules across steps', () => {
  it('takes a refund as reinstatement, never as atonement', () => {
    const steps = detect("I've refunded the full 40 euros to your card.");
    expect(steps['urgent-reinstatement']?.level).toBe('strong');
    expect(steps['symbolic-atonement']?.level).toBe('absent');
  });

  it('takes "sorry to hear" as half an apology and half of empathy at most, and condolence as no apology', () => {
    const steps = detect("I'm so sorry to hear about the leak.");
    expect(steps.empathy?.level).toBe('weak');
    expect(steps.apology?.level).toBe('weak');
    expect(detect("I'm so sorry to hear about your father.").apology?.level).toBe('absent');
  });

  it('leaves an apology weak when a "but" follows in its sentence, not when it stands in the next', () => {
    expect(detect("I'm sorry we missed you, but the van was full.").apology?.level).toBe('weak');
    expect(detect("I'm sorry we missed you. But there is good news.").apology?.level).toBe('strong');
  });

  it('makes a follow-up strong by its time', () => {
    expect(detect("I'll call you.")['follow-up']?.level).toBe('weak');
    expect(detect("I'll call you tomorrow.")['follow-up']?.level).toBe('strong');
  });

  it('shows the evidence of the best level only', () => {
    const text = "I'm sorry. I'm sorry we broke your vase.";
    expect(words(text, 'apology')?.join(' ')).toContain('we broke your vase');
    expect(words("I'll be in touch. I'll call you on Monday.", 'follow-up')).toEqual([
      "I'll call you on Monday",
    ]);
  });

  it('never joins one paragraph to the next', () => {
    expect(detect("I'll\n\ncall you tomorrow")['follow-up']?.level).toBe('absent');
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    "I'm sorry",
    'but',
    'if',
    'we',
    "I'll",
    'call you',
    'tomorrow',
    'refunded',
    'your order',
    'a voucher',
    'as a gesture',
    'you must be',
    'upset',
    '.',
    '?',
    '\n\n',
    '> ',
    '"',
    '`',
    '😀',
    'é',
    '\u200b',
    '\ud800',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words).map((parts) => parts.join(' ')),
  );

  it('is read without throwing, with evidence inside it, sorted, apart, and there exactly when a step is', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const step of detectSteps(readText(text))) {
          expect(step.evidence.length > 0).toBe(step.level !== 'absent');
          let end = -1;
          for (const { from, to } of step.evidence) {
            expect(from).toBeGreaterThan(end);
            expect(to).toBeGreaterThan(from);
            expect(to).toBeLessThanOrEqual(text.length);
            end = to;
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is read to its last word, even where 100,000 characters never end a sentence', () => {
    const text = "I'm sorry we sent you the wrong order and ".repeat(2500);
    const [apology] = detectSteps(readText(text));
    expect(apology?.level).toBe('strong');
    expect(apology?.evidence.at(-1)?.to).toBeGreaterThan(text.length - 20);
  });
});

describe('other cues', () => {
  const cues: StepCues = {
    locale: 'de',
    verbs: {},
    groups: { sorry: ['(tut|tuts) mir leid|entschuldigung'], dass: ['dass wir'], aber: ['aber'] },
    steps: [
      {
        id: 'entschuldigung',
        strong: ['sorry ..1 dass'],
        weak: ['sorry'],
        drop: [],
        weaken: ['after aber'],
      },
    ],
  };

  it.each([
    ['strong', 'Es tut mir leid, dass wir zu spät waren.'],
    ['weak', 'Es tut mir leid, dass wir zu spät waren, aber es schneite.'],
    ['weak', 'Entschuldigung!'],
    ['absent', 'Guten Tag.'],
  ])('are data: %s for %s', (level, text) => {
    expect(createStepDetector(cues)(readText(text))).toMatchObject([{ stepId: 'entschuldigung', level }]);
  });

  it('are refused with the group and the place when a phrase cannot be read', () => {
    const broken = { ...cues, groups: { ...cues.groups, sorry: ['(tut mir'] } };
    expect(() => createStepDetector(broken)).toThrow(/sorry.*\(tut mir/);
  });

  it.each([
    ['a path without a gap', { strong: ['sorry dass'] }, /"sorry dass" is not a path/],
    ['a path that ends in a gap', { strong: ['sorry ..3'] }, /not a path/],
    ['a group that is not there', { strong: ['sorry ..1 weil'] }, /no group is called "weil"/],
    ['a cancel that stands nowhere', { drop: ['behind aber'] }, /"behind aber" is not a cancel/],
  ])('are refused with what is wrong: %s', (_name, change, message) => {
    const broken = { ...cues, steps: [{ ...cues.steps[0]!, ...change }] };
    expect(() => createStepDetector(broken)).toThrow(message);
  });

  it('take a list of verbs in three forms, and those that bear "(re)" with and without it', () => {
    const verbs: StepCues = {
      ...cues,
      verbs: { act: '(re)send put=' },
      groups: { we: ['we'], time: ['at #'] },
      steps: [
        {
          id: 'done',
          strong: ['we ..0 act-ed'],
          weak: ['we ..1 act|act-ing with time'],
          drop: [],
          weaken: [],
        },
      ],
    };
    const levelOf = (text: string) => createStepDetector(verbs)(readText(text))[0]?.level;
    expect(['We sent it.', 'We resent it.', 'We re-sent it.', 'We put it there.'].map(levelOf)).toEqual(
      Array(4).fill('strong'),
    );
    expect(
      ['We will send it at 4.', 'We are resending it at 12pm.', 'We may put it there at 31.'].map(levelOf),
    ).toEqual(Array(3).fill('weak'));
    expect(['We will send it at 32.', 'We were sending it.'].map(levelOf)).toEqual(Array(2).fill('absent'));
  });
});
