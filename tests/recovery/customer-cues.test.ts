import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import playbooks from '../../assets/recovery/playbooks.json' with { type: 'json' };
import { compilePhrases } from '../../lib/engine/phrase-set.ts';
import { readText } from '../../lib/engine/read-text.ts';
import { englishCustomerCues } from '../../lib/recovery/customer-cues.ts';
import { type CustomerMessageCase, SILENT, TELLING, WRAPPED } from './customer-messages.ts';

const cuesOf = englishCustomerCues(compilePhrases, readText);

/** What a message suggests, without the words. */
function suggested(text: string) {
  const { cues, type, severity, again } = cuesOf(text);
  return { type, severity, again, cues: cues.map(({ kind }) => kind).toSorted() };
}

function expected({ type, severity, again, cues }: CustomerMessageCase, text: string) {
  return { type, severity, again, cues: cues?.toSorted() ?? suggested(text).cues };
}

describe("a customer's message", () => {
  it.each(TELLING)('suggests what it says: $text', (message) => {
    expect(suggested(message.text)).toEqual(expected(message, message.text));
  });

  it.each(SILENT)(
    'suggests nothing where it only asks, thanks or speaks of something else: $text',
    (message) => {
      expect(suggested(message.text)).toEqual({ ...expected(message, ''), cues: message.cues ?? [] });
    },
  );

  it.each(WRAPPED)('is told through irony and politeness: $text', (message) => {
    expect(suggested(message.text)).toEqual(expected(message, message.text));
  });

  it('tells two matters from one: where neither is clearly meant, no type is suggested', () => {
    expect(cuesOf('The vase arrived broken and you charged me twice.').type).toBeUndefined();
    const mostly = 'The vase arrived broken. The lamp came damaged too. And you charged me twice.';
    expect(cuesOf(mostly).type).toBe('bad-quality');
  });

  it('shows the words, each thing it gives away once', () => {
    const { cues } = cuesOf('I am furious.\nReally   furious! I already\nwrote on Monday.');
    expect(cues).toEqual([
      { kind: 'repeat-contact', words: 'I already wrote' },
      { kind: 'anger', words: 'furious' },
    ]);
  });

  it('says which words gave which suggestion, the type first', () => {
    const { why } = cuesOf(
      'The delivery note inside is for somebody in Leeds. It is for a birthday on Saturday. Broken again!',
    );
    expect(why?.map(({ of }) => of)).toEqual(['type', 'severity', 'severity', 'again']);
    expect(why?.[0]?.words).toBe('delivery note inside is for somebody');
    expect(cuesOf('The shop is down now.').why).toEqual([{ of: 'type', words: 'shop is down' }]);
    expect(cuesOf('Hello, how are you?').why).toBeUndefined();
  });

  it('is read with the messages before it, and decides what they are about', () => {
    const down = 'This is the second outage in three weeks. I have to explain it to my director at noon.';
    expect(cuesOf(`${down}\fAnd now?`)).toMatchObject({ type: 'outage', severity: 'major', again: true });
    expect(cuesOf(`${down}\fYou also charged me twice.`)).toMatchObject({ type: 'billing-mistake' });
    expect(cuesOf(`${down}\fAll sorted now, thank you.`)).toEqual({ cues: [] });
    expect(cuesOf(`All sorted now, thank you.\f${down}`)).toMatchObject({ type: 'outage' });
  });

  it('never throws, and shows only words that stand in it', () => {
    const bits = [...TELLING, ...SILENT, ...WRAPPED].flatMap(({ text }) => text.split(' '));
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.constantFrom(...bits, '\n\n', '!!!', '😡'), { maxLength: 60 })
        .map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const flat = text.replace(/\s+/g, ' ');
        for (const { words } of cuesOf(text).cues) expect(flat).toContain(words);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the phrases', () => {
  const phrases = z.strictObject({ any: z.array(z.string().min(1)).min(1), not: z.array(z.string().min(1)) });
  const group = z.record(z.string(), phrases);
  const schema = z.strictObject({
    locale: z.literal('en'),
    cues: group,
    types: group,
    lesser: group,
    signs: group,
  });
  const data = schema.parse(JSON.parse(readFileSync('assets/recovery/customer.en.json', 'utf8')));

  it('name complaint types of the playbooks', () => {
    const known = new Set(playbooks.types.map(({ id }) => id));
    const named = [...Object.keys(data.types), ...Object.keys(data.lesser)];
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    expect(known.size - new Set([...named, 'safety']).size).toBe(0);
  });

  it('stand in each list once', () => {
    for (const groups of [data.cues, data.types, data.lesser, data.signs])
      for (const { any, not } of Object.values(groups)) {
        expect(any).toEqual([...new Set(any)]);
        expect(not).toEqual([...new Set(not)]);
      }
  });
});
