import { describe, expect, it } from 'vitest';
import { readText } from '../../lib/engine/read-text.ts';
import { detectFiveSteps } from '../../lib/recovery/detect-steps.ts';
import { linesFor } from '../../lib/recovery/lines.ts';
import { shippedBook } from '../../lib/recovery/recovery-book.ts';
import { SIGN_IDS } from '../../lib/recovery/sign-ids.ts';
import { filledIn } from './line-samples.ts';

/** By words of the line: the further step that it truly shows too, so that nobody need be surprised. */
const SHOWS_TOO: readonly (readonly [words: string, stepId: string])[] = [
  // To mean to put it right is half of doing so.
  ["I'd like to put it right with you", 'urgent-reinstatement'],
  ["It's for me to put this right now", 'urgent-reinstatement'],
  // What helps them ahead, or puts them right in figures, does put them right.
  ["I've also booked a second courier", 'urgent-reinstatement'],
  ['the right set reaches you on Thursday', 'urgent-reinstatement'],
  ["I've had it put right", 'urgent-reinstatement'],
  // A gift that is also help.
  ["I've booked a free set-up session", 'urgent-reinstatement'],
  ["I've arranged for one of the first ones to be yours", 'urgent-reinstatement'],
  ["I've added a one-off €129.00 credit", 'urgent-reinstatement'],
  ['with our apologies', 'apology'],
  // What went wrong, told from the customer's side.
  ['in the middle of your work', 'empathy'],
  ['You expected the blue set for eight and got', 'empathy'],
  ['we left you with a refusal and no other way', 'empathy'],
  ['we left you to chase our courier', 'empathy'],
  ['you had to ask more than once', 'empathy'],
];

const SIGNS = [...SIGN_IDS];
const CAUSES = ['human-slip', 'our-system', 'third-party', 'customer', 'unknown'] as const;
const TYPES = [undefined, ...shippedBook.playbooks.map(({ id }) => id)];

/** Every line that any case can be offered, with its slots filled, and the sign that it is for. */
const signOf = new Map(
  TYPES.flatMap((type) =>
    CAUSES.flatMap((cause) =>
      SIGNS.flatMap((sign) =>
        linesFor(shippedBook, { id: sign, example: 'Hello.' }, { type, cause, severity: 'major' }).map(
          (line) => [filledIn(line.text), line.sign] as const,
        ),
      ),
    ),
  ),
);

it('shows its own of the five steps and no other, but for the few that truly do both', () => {
  const strays = [...signOf].flatMap(([text, sign]) =>
    detectFiveSteps(readText(text))
      .filter(({ stepId, level }) => stepId !== sign && level !== 'absent')
      .filter(({ stepId }) => !SHOWS_TOO.some(([words, too]) => too === stepId && text.includes(words)))
      .map(({ stepId, level }) => `${sign} shows ${level} ${stepId}: ${text}`),
  );
  expect(strays).toEqual([]);
});

describe.each(SHOWS_TOO)('the exception "%s" for %s', (words, stepId) => {
  it('is still needed', () => {
    const shown = [...signOf.keys()].filter(
      (text) =>
        text.includes(words) &&
        detectFiveSteps(readText(text)).some((step) => step.stepId === stepId && step.level !== 'absent'),
    );
    expect(shown).not.toEqual([]);
  });
});
