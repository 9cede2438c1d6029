import { expect, it } from 'vitest';
import { voiceFor } from '../../../components/words/voice-for.ts';

const says = { cues: [] };

it.each([
  ['the draft’s own words', { voice: 'de-informal', customer: { ...says, language: 'fr' } }, 'de-informal'],
  [
    'the customer’s, where the draft does not tell',
    { voice: null, customer: { ...says, language: 'fr' } },
    'fr',
  ],
  ['the interface’s, where nobody tells', { voice: null, customer: says }, 'en'],
  ['the interface’s, where nothing was read', { customer: null }, 'en'],
  ['the interface’s, where there is no draft', null, 'en'],
] as const)('lines speak as %s', (_, draft, voice) => {
  expect(voiceFor(draft)).toBe(voice);
});
