import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readText } from '../../lib/engine/read-text.ts';
import { writingIn } from '../../lib/recovery/book-words.ts';
import { stepCuesSchema } from '../../lib/recovery/cue-schema.ts';
import { createStepDetector } from '../../lib/recovery/detect-steps.ts';
import { linesFor } from '../../lib/recovery/lines.ts';
import { shippedBook } from '../../lib/recovery/recovery-book.ts';
import { type ReplyVoice, VOICES } from '../../lib/recovery/reply-voice.ts';
import { replyWordsIn } from '../../lib/recovery/reply-words.ts';

const read = (name: string) => JSON.parse(readFileSync(`assets/recovery/${name}.json`, 'utf8'));
const FIVE = ['apology', 'urgent-reinstatement', 'empathy', 'symbolic-atonement', 'follow-up'];
const TYPES = [undefined, ...shippedBook.playbooks.map(({ id }) => id)];

/** What stands in the place of every slot. */
const FILLED: Readonly<Record<string, string>> = {
  en: 'on Friday',
  es: 'el viernes',
  fr: 'vendredi',
  de: 'am Freitag',
  pt: 'sexta-feira',
};
/** Their verb is the agent's to fill in. */
const OPEN = /^(?:I've|He|J’ai|Ich habe|Já) \{/;

/** Every line of the five steps that any case can be offered, by its step. */
async function linesIn(voice: ReplyVoice): Promise<Map<string, string>> {
  const words = await replyWordsIn(voice, async (name) => read(`reply.${name}`));
  const book = words ? writingIn(shippedBook, words) : shippedBook;
  const offered = TYPES.flatMap((type) =>
    FIVE.flatMap((id) =>
      linesFor(book, { id, example: '' }, { type, cause: 'our-system', severity: 'major' }),
    ),
  );
  return new Map(offered.filter(({ sign }) => FIVE.includes(sign)).map(({ text, sign }) => [text, sign]));
}

describe.each(VOICES.filter((voice) => voice !== 'en'))('a line as %s', (voice) => {
  it('shows its own step once it is filled in: who puts it in is not asked for it again', async () => {
    const language = voice.slice(0, 2);
    const detect = createStepDetector(stepCuesSchema.parse(read(`cues.${language}`)));
    const silent = [...(await linesIn(voice))].filter(([text, sign]) => {
      const filled = text.replace(/\{[^{}]*\}/g, FILLED[language]!);
      const level = detect(readText(filled)).find(({ stepId }) => stepId === sign)?.level;
      return filled !== '' && level === 'absent' && !OPEN.test(text);
    });
    expect(silent).toEqual([]);
  });
});
