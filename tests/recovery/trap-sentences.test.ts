import { describe, expect, it } from 'vitest';
import { readText } from '../../lib/engine/read-text.ts';
import { detectFiveSteps } from '../../lib/recovery/detect-steps.ts';
import { GENUINE_SENTENCES, TRAP_SENTENCES } from './trap-sentences.ts';

function levelOf(stepId: string, text: string) {
  return detectFiveSteps(readText(text)).find((step) => step.stepId === stepId)?.level;
}

describe.each(Object.entries(TRAP_SENTENCES))('%s', (stepId, sentences) => {
  it.each(sentences)('is not taken for covered by: %s', (sentence) => {
    expect(levelOf(stepId, sentence)).not.toBe('strong');
  });
});

describe.each(Object.entries(GENUINE_SENTENCES))('%s', (stepId, sentences) => {
  it.each(sentences)('is covered by: %s', (sentence) => {
    expect(levelOf(stepId, sentence)).toBe('strong');
  });
});

// A few words on their own say nothing: these stood as evidence in front of the agent.
describe('a step that a sentence does not show at all', () => {
  it.each([
    ['follow-up', 'I can see how frustrating this must be.'],
    ['follow-up', 'You had to write to us a second time, and I can imagine how tiring that is.'],
    ['follow-up', 'I can see in your file that the meter was read.'],
    ['urgent-reinstatement', "I'll write to you on Friday at 2 pm to check that it works."],
    ['urgent-reinstatement', "I'll write to you on Friday at 2 pm either way."],
    ['urgent-reinstatement', "I'll write to you at 1 pm with the report."],
    ['urgent-reinstatement', "I'll call you at 4 to make sure that the charge has been reversed."],
    ['urgent-reinstatement', "I'll keep this with me until your account is back in service."],
    ['urgent-reinstatement', 'You were looking forward to the party.'],
    ['urgent-reinstatement', 'You have every right to be upset.'],
    ['urgent-reinstatement', "I'm sorry that it fell to you to raise it."],
    ['urgent-reinstatement', 'The new set was checked.'],
    ['urgent-reinstatement', "I'm sorry that we made you ask more than once."],
    ['urgent-reinstatement', "I've changed the way I note these dates."],
    ['urgent-reinstatement', "I've added a 15 euro credit to your account as an apology."],
    ['symbolic-atonement', "I've refunded €15 to your account today, at no extra cost to you."],
    ['symbolic-atonement', 'I have a special offer for you: 20 % off a new set.'],
    ['symbolic-atonement', 'Because of our mix-up we gave you the wrong invoice.'],
    ['empathy', 'It costs you nothing.'],
    ['empathy', 'Our slip has cost you no money.'],
  ])('%s in: %s', (stepId, sentence) => {
    expect(levelOf(stepId, sentence)).toBe('absent');
  });
});
