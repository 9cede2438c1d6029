import { describe, expect, it } from 'vitest';
import { readText } from '../../lib/engine/read-text.ts';
import { readTone } from '../../lib/tone/read-tone.ts';
import { readTones } from '../../lib/tone/read-tones.ts';
import { toneShown } from '../../lib/tone/tone-shown.ts';
import { TONE_DIMENSIONS } from '../../lib/tone/types.ts';

const shown = (text: string) => readTones(readText(text));

const REPLY =
  'Hi Ana,\n\nThank you for waiting. The vault password is walrus, as Marit said at the lake. You failed to read the terms. The ticket was escalated to the orchard team yesterday.\n\nKind regards,\nTom';

describe('what is drawn of a tone', () => {
  it('holds the words that it rests on, and no other word of the draft', () => {
    const sent = JSON.stringify(shown(REPLY));
    for (const words of ['Thank you for waiting', 'You failed']) expect(sent).toContain(words);
    for (const word of ['vault', 'walrus', 'Marit', 'lake', 'orchard', 'yesterday', 'Tom'])
      expect(sent).not.toContain(word);
  });

  it('says where each of its words stands', () => {
    const { dimensions } = shown(REPLY).mail;
    const all = TONE_DIMENSIONS.flatMap((name) => [
      ...(dimensions[name]?.raises ?? []),
      ...(dimensions[name]?.lowers ?? []),
    ]).flatMap(({ places }) => places);
    expect(all.length).toBeGreaterThan(0);
    for (const { from, to, words } of all)
      expect(REPLY.slice(from, to).replace(/\s+/g, ' ').startsWith(words.replace(/…$/, ''))).toBe(true);
  });

  it('draws each feature of a dimension once, the heaviest first, with the first of its places and their number', () => {
    const { blame } = shown('You failed to read it. '.repeat(9)).mail.dimensions;
    const ids = blame!.lowers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(blame!.lowers[0]).toMatchObject({ places: { length: 4 } });
    expect(blame!.lowers[0]!.count).toBeGreaterThan(4);
  });

  it('shows no words where a point rests on the whole reply, though only the first part of it was read', () => {
    const text = 'The parcel is at the shop. '.repeat(60);
    for (const most of [undefined, 1_000]) {
      const { dimensions, isCut } = toneShown(text, readTone(text, { most }));
      const whole = TONE_DIMENSIONS.flatMap((name) => dimensions[name]!.lowers).find(
        ({ id }) => id === 'no-i',
      );
      expect(whole).toMatchObject({ count: 1, places: [] });
      expect(isCut).toBe(most !== undefined);
    }
  });

  it('cuts what is long to a line, and offers no change that would carry a whole draft without a full stop', () => {
    const endless = `Please ${'send the papers and wait for us and '.repeat(500)}`;
    const { mail, chat } = shown(endless);
    for (const tone of [mail, chat]) {
      expect(tone.suggestion?.text.length ?? 0).toBeLessThanOrEqual(1_000);
      for (const { words } of tone.readability.longSentences.places) expect(words.length).toBeLessThan(70);
    }
    expect(JSON.stringify({ mail, chat }).length).toBeLessThan(30_000);
  });

  it('reads the first 20,000 characters of a draft, and says so', () => {
    const { mail } = shown(`${'All is well here. '.repeat(1_200)}You failed to read it.`);
    expect(mail.isCut).toBe(true);
    expect(JSON.stringify(mail)).not.toContain('You failed');
  });

  it('is told for mails and for chat at once', () => {
    const { mail, chat } = shown(
      `${'I have sent the lamp to you with the van today and '.repeat(2)}it is well.`,
    );
    expect([mail.profile, chat.profile]).toEqual(['mail', 'chat']);
    expect(chat.readability.limits.sentence).toBeLessThan(mail.readability.limits.sentence);
  });
});
