import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readText } from '../../lib/engine/read-text.ts';
import { phraseGroups } from '../../lib/recovery/cue-groups.ts';
import { stepCuesSchema } from '../../lib/recovery/cue-schema.ts';
import { createStepDetector } from '../../lib/recovery/detect-steps.ts';
import { englishStepCues } from '../../lib/recovery/english-cues.ts';
import { PORTUGUESE_STEPS } from './portuguese-step-sentences.ts';
import { SPANISH_STEPS } from './spanish-step-sentences.ts';

/** A whole reply and the levels of its five steps, typed in a hurry and with accents left out. */
const HURRIED = {
  es: 'hola, siento mucho que le enviaramos la talla equivocada. entiendo lo frustrante que es. ya le he reembolsado el envio. le mando un vale de 10 euros por las molestias. le llamo el viernes.',
  pt: 'oi, sinto muito que enviamos o tamanho errado. entendo como e frustrante. ja reembolsei o frete. coloquei um vale de 10 reais na sua conta pelo transtorno. ligo na sexta.',
} as const;

const LANGUAGES = [
  { locale: 'es', steps: SPANISH_STEPS },
  { locale: 'pt', steps: PORTUGUESE_STEPS },
] as const;

describe.each(LANGUAGES)('the cues in "$locale"', ({ locale, steps }) => {
  const source = readFileSync(new URL(`../../assets/recovery/cues.${locale}.json`, import.meta.url), 'utf8');
  const cues = stepCuesSchema.parse(JSON.parse(source));
  const detect = createStepDetector(cues);
  const level = (stepId: string, text: string) =>
    detect(readText(text)).find((step) => step.stepId === stepId)?.level;
  const tables = Object.entries(steps);
  const rows = (kind: 'strong' | 'weak' | 'trap') =>
    tables.flatMap(([id, table]) => table[kind].map((text) => [id, text] as const));

  it('are of the five steps, in their order', () => {
    const five = englishStepCues.steps.map(({ id }) => id);
    expect([cues.locale, cues.steps.map(({ id }) => id)]).toEqual([locale, five]);
    expect(tables.map(([id]) => id)).toEqual(five);
  });

  it('use every group they hold', () => {
    const used = JSON.stringify(cues.steps);
    const idle = Object.keys(cues.groups).filter((name) => !new RegExp(`[" |]${name}[" |]`).test(used));
    expect(idle).toEqual([]);
  });

  it('say no phrase twice in one group', () => {
    for (const { id, phrases } of phraseGroups(cues))
      expect([id, phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at)]).toEqual([id, []]);
  });

  it('weigh no more than 12,000 bytes in a page', () => {
    expect(gzipSync(JSON.stringify(cues), { level: 9 }).length).toBeLessThanOrEqual(12_000);
  });

  it('show all five in a hurried reply', () => {
    const levels = detect(readText(HURRIED[locale])).map((step) => step.level);
    expect(levels).toEqual(['strong', 'strong', 'strong', 'strong', 'strong']);
  });

  it.each(rows('strong'))('show %s fully by: %s', (id, text) => {
    expect(level(id, text)).toBe('strong');
  });

  it.each(rows('weak'))('show %s half by: %s', (id, text) => {
    expect(level(id, text)).toBe('weak');
  });

  it.each(rows('trap'))('never show %s fully by: %s', (id, text) => {
    expect(level(id, text)).not.toBe('strong');
  });
});
