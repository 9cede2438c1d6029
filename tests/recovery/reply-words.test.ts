import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writingIn } from '../../lib/recovery/book-words.ts';
import { slotsIn } from '../../lib/recovery/line-slots.ts';
import { linesFor } from '../../lib/recovery/lines.ts';
import { shippedBook } from '../../lib/recovery/recovery-book.ts';
import { formOf, type ReplyVoice, VOICES, voiceIn, voiceOf } from '../../lib/recovery/reply-voice.ts';
import { replyWordsIn } from '../../lib/recovery/reply-words.ts';

const load = async (name: string) => {
  const path = `assets/recovery/reply.${name}.json`;
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
};

function textsIn(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  return new Map(
    Object.entries(value as object).flatMap(([key, each]) => [...textsIn(each, `${path}/${key}`)]),
  );
}

const bare = (text: string) => text.replace(/\{[^{}]*\}/g, '');

/** What only the other form of address says. */
const OTHERS: Readonly<Partial<Record<ReplyVoice, RegExp>>> = {
  'es-informal': /(?<!\p{L})(?:usted|su|sus|suyo|suya|le|les)(?!\p{L})/iu,
  'fr-informal': /\b(?:vous|votre|vos|vôtre)\b|\p{L}{3,}(?<!ch|ass|n)ez\b/iu,
  'de-informal': /\b(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)\b/,
  'pt-formal': /(?<!\p{L})você(?!\p{L})|\bsenhora\b/iu,
  'pt-formal-she': /(?<!\p{L})você(?!\p{L})|\bsenhor\b/iu,
};

const FORMS = VOICES.filter((voice) => formOf(voice) !== null);

describe.each(FORMS)('what is written as %s', (voice) => {
  it('says again only what this form of address says in another way, with the same slots', async () => {
    const usual = textsIn(await load(voice.slice(0, 2)));
    for (const [path, text] of textsIn(await load(formOf(voice)!))) {
      expect(usual.get(path), path).toBeDefined();
      expect(text, path).not.toBe(usual.get(path));
      expect(slotsIn(text), path).toEqual(slotsIn(usual.get(path)!));
    }
  });

  it('keeps to its form in every text but for the slots, which are the agent’s', async () => {
    const words = await replyWordsIn(voice, load);
    const { slots: _, ...written } = words!;
    const odd = [...textsIn(written).values()].filter((text) => OTHERS[voice]!.test(bare(text)));
    expect(odd).toEqual([]);
  });
});

it('the lines of a book follow the voice, each filled from the case in it', async () => {
  const line = async (voice: ReplyVoice) => {
    const words = await replyWordsIn(voice, load);
    const book = words ? writingIn(shippedBook, words) : shippedBook;
    const step = book.models[0]!.steps.find(({ id }) => id === 'empathy')!;
    return linesFor(book, step, { type: 'late-delivery' })[0]!.text;
  };
  const texts = await Promise.all(VOICES.map(async (voice) => [voice, await line(voice)]));
  expect(Object.fromEntries(texts)).toMatchInlineSnapshot(`
    {
      "de": "Sie haben mit {der zugesagte Tag} geplant, und das Paket war nicht da.",
      "de-informal": "Du hast mit {der zugesagte Tag} geplant, und das Paket war nicht da.",
      "en": "You planned around {the day it was due}, and the parcel was not there.",
      "es": "Usted había contado con {el día previsto}, y el paquete no estaba.",
      "es-informal": "Habías contado con {el día previsto}, y el paquete no estaba.",
      "fr": "Vous vous étiez organisé pour {le jour prévu}, et le colis n’était pas là.",
      "fr-informal": "Tu t’étais organisé pour {le jour prévu}, et le colis n’était pas là.",
      "pt": "Você se programou para {o dia previsto}, e o pacote não estava lá.",
      "pt-formal": "O senhor se programou para {o dia previsto}, e o pacote não estava lá.",
      "pt-formal-she": "A senhora se programou para {o dia previsto}, e o pacote não estava lá.",
    }
  `);
});

it.each([
  ['de', undefined, 'de'],
  ['de', 'informal', 'de-informal'],
  ['de', 'formal', 'de'],
  ['pt', 'informal', 'pt'],
  ['pt', 'formal', 'pt-formal'],
  ['en', 'formal', 'en'],
] as const)('%s with the form %s is the voice %s', (language, address, voice) => {
  expect(voiceOf(language, address, 'Bom dia, senhor Silva')).toBe(voice);
});

it.each([
  ['es', 'es'],
  ['pt_BR', 'pt'],
  ['de-AT', 'de'],
  ['nl', 'en'],
])('an interface in %s has its lines in %s', (tag, voice) => {
  expect(voiceIn(tag)).toBe(voice);
});
