import { describe, expect, it } from 'vitest';
import { readText } from '../../lib/engine/read-text.ts';
import { detectSteps } from '../../lib/recovery/detect-steps.ts';
import { FURTHER_SIGNS, STEP_SIGNS } from '../../lib/recovery/sign-ids.ts';
import { SIGN_SENTENCES } from './sign-sentences.ts';

function detect(text: string) {
  return Object.fromEntries(detectSteps(readText(text)).map((sign) => [sign.stepId, sign]));
}

function words(text: string, sign: string) {
  return detect(text)[sign]?.evidence.map(({ from, to }) => text.slice(from, to));
}

describe.each(Object.entries(SIGN_SENTENCES))('%s', (sign, sentences) => {
  it.each(sentences)('is %s in: %s', (level, sentence) => {
    expect(detect(sentence)[sign]?.level).toBe(level);
  });
});

it('every further sign is tried by sentences of each level', () => {
  expect(Object.keys(SIGN_SENTENCES)).toEqual([...FURTHER_SIGNS]);
  for (const sentences of Object.values(SIGN_SENTENCES))
    expect(new Set(sentences.map(([level]) => level))).toEqual(new Set(['strong', 'weak', 'absent']));
});

describe('a whole draft', () => {
  it('shows each sign with its own words', () => {
    const text = [
      'Hi Sam,',
      'thank you for the two photos. You wrote that the lid was loose; it was packed in the wrong order.',
      'I can send a new one by Friday or give you the 24.90 euros back. Which would you prefer?',
    ].join('\n\n');
    expect(words(text, 'greeting')?.[0]).toMatch(/^Hi/);
    expect(words(text, 'thanks')).toEqual(['thank you for the two photos']);
    expect(words(text, 'listening')).toEqual(['You wrote that the lid was loose']);
    expect(words(text, 'options')?.join()).toContain('or give you the 24');
    expect(words(text, 'consent')).toEqual(['Which would you prefer']);
    expect(words(text, 'money')?.join()).toContain('24.90 euros');
  });

  it('shows none in words that are not the agent’s', () => {
    const text = '> Hi Sam, thank you for the two photos. That was our mistake, which costs us $20.\n\nOk.';
    const shown = Object.values(detect(text)).filter(({ level }) => level !== 'absent');
    expect(shown).toEqual([]);
  });

  it('shows nothing but a greeting in a greeting', () => {
    const levels = Object.values(detect('Hi Sam,')).filter(({ level }) => level !== 'absent');
    expect(levels.map(({ stepId }) => stepId)).toEqual(['greeting']);
    expect(STEP_SIGNS).not.toContain('greeting');
  });
});

describe('figures', () => {
  it.each(['€40', '40 €', '$1,200.50', '£ 9', '40 euros', 'nine dollars'])('%s is an amount', (amount) => {
    expect(detect(`We put ${amount} back.`).money?.level).toBe('strong');
  });

  it.each(['4 boxes', 'room 12', '2026'])('%s is none', (figure) => {
    expect(detect(`We put ${figure} back.`).money?.level).toBe('absent');
  });
});
