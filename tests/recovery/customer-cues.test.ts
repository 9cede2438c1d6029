import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { TICKETS } from '../../assets/demo/tickets.js';
import playbooks from '../../assets/recovery/playbooks.json' with { type: 'json' };
import { compilePhrases } from '../../lib/engine/phrase-set.ts';
import { readText } from '../../lib/engine/read-text.ts';
import { englishCustomerCues } from '../../lib/recovery/customer-cues.ts';
import { type CustomerMessageCase, SILENT, TELLING, WRAPPED } from './customer-messages.ts';

const cuesOf = englishCustomerCues(compilePhrases, readText);

const DEMO: [string, object][] = [
  [
    '1042',
    {
      type: 'wrong-order',
      severity: 'major',
      again: undefined,
      why: [
        'type: delivery note inside is for somebody',
        'severity: birthday is on Saturday',
        'severity: day off to wait for',
      ],
    },
  ],
  [
    '1043',
    {
      type: 'outage',
      severity: 'major',
      again: true,
      why: [
        'type: returning 503',
        'type: outage',
        'severity: second outage',
        'severity: lose about 40 orders',
        'again: second outage',
      ],
    },
  ],
  [
    '1044',
    {
      type: 'billing-mistake',
      severity: 'critical',
      again: undefined,
      why: ['type: took 129 euros from my account twice', 'severity: My rent goes out tomorrow'],
    },
  ],
];

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

  it.each([...TELLING, ...WRAPPED])('shows for each suggestion the words it rests on: $text', ({ text }) => {
    const { type, severity, again, why = [] } = cuesOf(text);
    const suggests = { type: type !== undefined, severity: severity !== undefined, again: again === true };
    for (const [of, isSaid] of Object.entries(suggests)) {
      const words = why.filter((each) => each.of === of).map((each) => each.words);
      expect(words.length > 0).toBe(isSaid);
      for (const each of words) expect(text.replace(/\s+/g, ' ')).toContain(each);
    }
  });

  it.each(DEMO)('of the demo suggests what it is about: %s', (id, wanted) => {
    const thread = TICKETS.find((ticket) => ticket.id === id)!.thread;
    const messages = thread.flatMap(({ agent, body }) => (agent ? [] : [body.join('\n\n')]));
    const { type, severity, again, why = [] } = cuesOf(messages.join('\f'));
    expect({ type, severity, again, why: why.map(({ of, words }) => `${of}: ${words}`) }).toEqual(wanted);
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
