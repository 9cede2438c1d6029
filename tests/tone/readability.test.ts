import { describe, expect, it } from 'vitest';
import { readTone } from '../../lib/tone/read-tone.ts';
import { countSyllables } from '../../lib/tone/syllables.ts';

const read = (text: string, profile: 'chat' | 'mail' = 'mail') =>
  readTone(text, { profile, language: 'en' }).readability;

describe('readability', () => {
  it.each([
    ['cat', 1],
    ['make', 1],
    ['table', 2],
    ['asked', 1],
    ['wanted', 2],
    ['refund', 2],
    ['delivery', 4],
    ['unfortunately', 5],
    ['the', 1],
    ['xyz', 1],
  ])('counts the syllables of %s: %i', (word, count) => {
    expect(countSyllables(word)).toBe(count);
  });

  it.each([
    ['easy', 'We sent the red lamp to you. It will be with you by noon. Do tell me if you like it.'],
    [
      'hard',
      'Notwithstanding the aforementioned circumstances, reimbursement of additional expenditure necessitates comprehensive documentation, subsequently evaluated by our administrative department.',
    ],
  ])('calls a text %s to read', (level, text) => {
    expect(read(text).level).toBe(level);
  });

  it('leaves greeting and closing out of the average', () => {
    const body = 'We sent the red lamp to you with the van this morning and it will be there by noon.';
    expect(read(`Hi Ana,\n\n${body}\n\nKind regards,\nTom`).wordsPerSentence).toBe(
      read(body).wordsPerSentence,
    );
    expect(read('Thank you').wordsPerSentence).toBe(2);
  });

  it.each([
    ['a sentence is too long', `We have it${' and we go on'.repeat(8)}. It is red. It is big.`],
    [
      'a word of the trade stands there',
      'The RMA is on its way to you. It will be with you by noon. Do tell me.',
    ],
  ])('calls no text easy or plain while %s', (_why, text) => {
    const { readability, dimensions } = readTone(text, { language: 'en' });
    expect(readability.level).toBe('demanding');
    expect(dimensions.clarity!.points.map(({ id }) => id)).not.toContain('easy-reading');
  });

  it('tells no level of a few words', () => {
    expect(read('Thank you, Ana.')).toMatchObject({ level: null, grade: null, words: 3 });
  });

  it('wants shorter sentences and paragraphs of a chat than of a mail', () => {
    const sentence = `${'word '.repeat(23)}word.`;
    expect(read(sentence, 'chat').longSentences).toEqual([{ from: 0, to: sentence.length, words: 24 }]);
    expect(read(sentence, 'mail').longSentences).toEqual([]);
    const paragraph = 'We sent it to you now. '.repeat(12).trim();
    expect(read(paragraph, 'chat').walls).toHaveLength(1);
    expect(read(paragraph, 'mail').walls).toEqual([]);
  });

  it('explains words of the trade, each once, and leaves common words alone', () => {
    const text = 'Your RMA is in the backend. The RMA will be prorated. The rma of a cat is fine.';
    expect(read(text).jargon.map(({ id, from, to }) => [id, text.slice(from, to)])).toEqual([
      ['rma', 'RMA'],
      ['backend', 'backend'],
      ['proration', 'prorated'],
    ]);
    for (const { means } of read(text).jargon) expect(means).not.toBe('');
  });

  it('counts neither quotes nor threads', () => {
    expect(read('Thank you.\n\n> You said a lot of words here.').words).toBe(2);
  });
});
