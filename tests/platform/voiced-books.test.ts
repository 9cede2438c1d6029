import { describe, expect, it, vi } from 'vitest';
import { importPolicy } from '../../lib/platform/policy-source.ts';
import { VoicedBooks } from '../../lib/platform/voiced-books.ts';
import { shippedBook } from '../../lib/recovery/recovery-book.ts';
import type { ReplyVoice } from '../../lib/recovery/reply-voice.ts';

const RULE = {
  ...{ id: 'per-my-last', name: 'Per my last e-mail', category: 'blame', severity: 'warn' },
  ...{
    phrases: ['per my last email'],
    why: 'It tells the customer off.',
    alternatives: ['as I wrote before'],
  },
  source: 'Our team.',
  examples: { flag: ['Per my last email, it is blue.'], pass: ['My last email told you so.'] },
};

const policy = {
  ...{ format: 1, id: 'team', name: 'Team', revision: 1, language: 'en', rules: [RULE] },
  recovery: { retentionDays: 30 },
};

/** Each voice has a book of its own: it says so in the words for a website. */
const shippedIn = async (voice: ReplyVoice) => ({
  ...shippedBook,
  lineWords: { touchpoints: { web: voice } },
});

function books() {
  const onChange = vi.fn();
  const { signal } = new AbortController();
  return { onChange, books: new VoicedBooks({ first: shippedBook, shippedIn, onChange, signal }) };
}

describe('the book in the voice of the draft on show', () => {
  it('is the one before until the other is there, and is fetched once', async () => {
    const { books: all, onChange } = books();
    expect(all.in('es')).toBe(shippedBook);
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
    expect(all.in('es').lineWords.touchpoints.web).toBe('es');
    expect(all.in('de-informal').lineWords.touchpoints.web).toBe('es');
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(2));
    expect(all.in('de-informal').lineWords.touchpoints.web).toBe('de-informal');
    expect(all.now).toBe(all.in('de-informal'));
    expect(all.in('es').lineWords.touchpoints.web).toBe('es');
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('follows the policy in every voice that was asked for', async () => {
    const { books: all, onChange } = books();
    all.in('es');
    all.in('fr');
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(2));
    await importPolicy(JSON.stringify(policy), 'team.json');
    await vi.waitFor(() => {
      expect(all.in('es').retentionDays).toBe(30);
      expect(all.in('fr').retentionDays).toBe(30);
    });
    expect(all.in('fr').lineWords.touchpoints.web).toBe('fr');
  });
});
