import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedParts } from '../../lib/rewrite/changed-parts.ts';
import { cleanAnswer } from '../../lib/rewrite/clean-answer.ts';
import { sayKinder } from '../../lib/rewrite/say-kinder.ts';
import type { RewriteContext } from '../../lib/rewrite/types.ts';

const context: RewriteContext = { language: 'en', flagged: [], check: () => [] };
const going = () => new AbortController().signal;

/** A model that gives these answers, one a call. */
const answering = (...answers: readonly string[]) => {
  const asked: string[] = [];
  const reword = async (sentence: string) => {
    asked.push(sentence);
    return answers[asked.length - 1] ?? '';
  };
  return { asked, reword };
};

describe('a kinder sentence', () => {
  it('is offered with what changes in it', async () => {
    const { reword } = answering('"Could you send 2 photos, please?"');
    expect(await sayKinder('Send 2 photos.', context, reword, going())).toMatchObject({
      ok: true,
      text: 'Could you send 2 photos, please?',
    });
  });

  it('is asked for once more where the first one may not be offered', async () => {
    const { reword, asked } = answering('Could you send photos?', 'Could you send 2 photos?');
    expect(await sayKinder('Send 2 photos.', context, reword, going())).toMatchObject({ ok: true });
    expect(asked).toEqual(['Send 2 photos.', 'Send 2 photos.']);
  });

  it('is not offered where the second one may not be either, and says why', async () => {
    const { reword, asked } = answering('Send photos?', 'Photos, please.', 'Send 2 photos, please.');
    expect(await sayKinder('Send 2 photos.', context, reword, going())).toEqual({
      ok: false,
      problems: [{ kind: 'lost', fact: 'number', words: '2' }],
    });
    expect(asked).toHaveLength(2);
  });

  it('comes to nothing once nobody waits for it any more', async () => {
    const life = new AbortController();
    const reword = async () => {
      life.abort();
      return 'Send 2 photos, please.';
    };
    const asked = sayKinder('Send 2 photos.', context, reword, life.signal);
    await expect(asked).rejects.toThrow(/abort/i);
  });
});

describe('an answer of a model', () => {
  it.each([
    ['"I am sorry."', 'I am sorry.'],
    ['“I am sorry.”', 'I am sorry.'],
    ['« Je suis navré. »', 'Je suis navré.'],
    ["Here's a kinder version: I am sorry.", 'I am sorry.'],
    ['Sure, this is kinder:\nI am sorry.', 'I am sorry.'],
    ['  I am sorry.\n', 'I am sorry.'],
    ['"Sorry" is what he said, "twice"', '"Sorry" is what he said, "twice"'],
    ['Here: it works.', 'Here: it works.'],
  ])('is the sentence alone: %s', (answer, sentence) => {
    expect(cleanAnswer(answer)).toBe(sentence);
  });
});

describe('what changes', () => {
  it('gives both sentences back, part by part', () => {
    fc.assert(
      fc.property(fc.lorem(), fc.lorem(), (before, after) => {
        const parts = changedParts(before, after);
        const without = (kind: string) =>
          parts
            .filter((part) => part.kind !== kind)
            .map(({ text }) => text)
            .join('');
        expect([without('new'), without('gone')]).toEqual([before, after]);
      }),
    );
  });

  it('reads as one change where words change side by side', () => {
    expect(changedParts('Calm down, it comes today.', 'I am sorry; it comes today.')).toEqual([
      { kind: 'gone', text: 'Calm down, ' },
      { kind: 'new', text: 'I am sorry; ' },
      { kind: 'kept', text: 'it comes today.' },
    ]);
  });
});
