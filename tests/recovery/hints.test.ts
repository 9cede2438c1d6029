import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../lib/engine/read-text.ts';
import type { HintId } from '../../lib/recovery/case-types.ts';
import { detectSteps } from '../../lib/recovery/detect-steps.ts';
import { recoveryHints } from '../../lib/recovery/hints.ts';
import { SIGN_IDS } from '../../lib/recovery/sign-ids.ts';
import type { StepEvidence } from '../../lib/recovery/types.ts';

function hintsOf(text: string) {
  const reading = readText(text);
  return recoveryHints(reading, detectSteps(reading));
}
const idsOf = (text: string): HintId[] => hintsOf(text).map(({ id }) => id);
const wordsOf = (text: string, id: HintId) =>
  hintsOf(text)
    .find((hint) => hint.id === id)
    ?.evidence.map(({ from, to }) => text.slice(from, to));

describe('a hint on the whole reply', () => {
  it.each<[HintId, string]>([
    [
      'solution-before-apology',
      'Hi Ana, I have refunded the 64 euros to your card today. Your new set leaves us tonight. I am sorry that we sent you the wrong parcel.',
    ],
    [
      'solution-before-apology',
      'We have cancelled the second charge. The late fee is gone as well.\n\nThat must have been frustrating, and I apologise for our mistake.',
    ],
    [
      'explanation-first',
      'Hello Tom, our courier was late because the depot had no drivers. I am sorry that you waited at home for nothing. A new van comes tomorrow at 9.',
    ],
    [
      'explanation-first',
      'According to our terms a return has to reach us in 14 days. Actually yours came after 20. I apologise for the trouble this gives you.',
    ],
    [
      'apology-longer',
      'I am so very sorry that we let you down on the one day that mattered so much to you and to all of your family. I apologise from the bottom of my heart for the mistake that our warehouse made with your order and for the wait. I have refunded it today.',
    ],
    [
      'sorry-often',
      'Sorry for the wait, Kim. I am sorry that the box came empty. I have sent a new one today by express. Sorry again!',
    ],
    [
      'token-only',
      'Hello Lee, I have added a 10 euro voucher to your account as a gesture of goodwill. Best, Mia',
    ],
    ['apology-only', 'Dear Sam, I am sorry that your parcel came late and broken.\n\nKind regards,\nDana'],
    ['apology-only', 'We apologise for the inconvenience caused. Thank you for your understanding.'],
    [
      'selling',
      'Hi Jo, did you know about our premium plan? You can upgrade to Pro today and save 30%. Discover our new bundles and get 20% off.',
    ],
  ])('%s: %s', (id, text) => {
    expect(idsOf(text)).toContain(id);
  });

  it('rests on the words that are odd', () => {
    const text = 'It broke because the seal was old. I am sorry about that. I have sent a new pump today.';
    expect(wordsOf(text, 'explanation-first')?.[0]).toBe('because');
    const often =
      'Sorry for the wait. Apologies for the mix-up. I am sorry. I have sent the right one today.';
    expect(wordsOf(often, 'sorry-often')).toEqual(['Sorry', 'Apologies', 'sorry']);
  });

  it.each([
    '',
    'Hi Ana,',
    'I am sorry',
    'I am sorry that your parcel came late.',
    'Thanks, that is all I need.',
    'Your invoice is attached. Best, Dana',
    'I am sorry that we sent the wrong set, Priya. I have sent the blue one by express today; it reaches you on Friday. I will call you on Friday at 6 pm to see that it came.',
    'I apologise: we charged you twice. That leaves you short before the rent is due. I have refunded 129 euros today, and the late fee is gone, because it was our mistake.',
    'Sorry for the delay! Could you send me your order number, please?',
    'We are sorry to hear that. Please send us a message with your booking number and we will look into it.',
    'No need to apologise, and sorry for the wait. I have unlocked your account. Sorry about that.',
    'I have added a free month to your plan as a thank you for your patience, and I am sorry for the outage.',
    'The blue one is 20% off until Friday. Shall I put one aside for you?',
    'You asked about our premium plan: it costs 12 euros a month and has no minimum term. I can switch you over today.',
    'The store is closed today because of the holiday. It opens tomorrow at nine.',
  ])('none where the reply is short, ordinary or good: %s', (text) => {
    expect(idsOf(text)).toEqual([]);
  });

  it('none for a reply that asks or does something beside the apology', () => {
    expect(idsOf('I am sorry that it broke. What colour was it?\n\nRegards,\nDana')).toEqual([]);
    expect(idsOf('I am sorry that it broke. Please keep the box.\n\nRegards,\nDana')).toEqual([]);
  });

  it('what the customer wrote is not held against the agent', () => {
    const text =
      '> Sorry to bother you. Sorry, me again. Sorry!\n\nI am sorry for the wait. I have sent it today.';
    expect(idsOf(text)).toEqual([]);
  });

  it('counts words of regret however they are written', () => {
    const text = 'SORRY. We apologize for this, and my apologies again. I have refunded it today.';
    expect(idsOf(text)).toContain('sorry-often');
  });
});

const WORDS = [
  ...['I am sorry that we sent the wrong one', 'I have refunded it today', 'because', 'our policy is clear'],
  ...['sorry', '20% off', 'our premium plan', 'I will call you on Friday', 'a 10 euro voucher as a gesture'],
  ...['Regards, Dana', '{day}', '> sorry', '"sorry"', '.', '?', '\n\n', '😀', 'Thanks'],
];

describe('for any text', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' ')),
  );

  it('never throws, gives each hint once, and every span is of words in the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const hints = hintsOf(text);
        expect(new Set(hints.map(({ id }) => id)).size).toBe(hints.length);
        for (const { evidence } of hints) {
          expect(evidence.length).toBeGreaterThan(0);
          for (const { from, to } of evidence) expect(text.slice(from, to).trim().length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never throws whatever signs come with it', () => {
    const levels = fc.constantFrom('absent' as const, 'weak' as const, 'strong' as const);
    const cases = texts.chain((text) => {
      const span = fc
        .tuple(fc.nat(text.length), fc.nat(text.length))
        .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
      const step = fc.record({
        stepId: fc.constantFrom(...SIGN_IDS),
        level: levels,
        evidence: fc.array(span, { maxLength: 3 }),
      });
      return fc.tuple(fc.constant(text), fc.array(step, { maxLength: 6 }));
    });
    fc.assert(
      fc.property(cases, ([text, steps]) => {
        recoveryHints(readText(text), steps as StepEvidence[]);
      }),
    );
  });

  it('a pasted log is not judged', () => {
    const long = 'I am sorry. It broke because of that. '.repeat(4000);
    expect(idsOf(long)).toEqual([]);
  });
});
