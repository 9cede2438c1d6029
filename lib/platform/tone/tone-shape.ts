import { MAX_DRAFT, MAX_ID, MAX_LINE, MAX_TEXTS } from '../message-limits.ts';
import { z } from '../schema.ts';

const id = z.string().check(z.minLength(1), z.maxLength(MAX_ID));
const line = z.string().check(z.maxLength(MAX_LINE));
const count = z.int().check(z.nonnegative(), z.maximum(MAX_DRAFT));
const span = { from: count, to: count };
const level = z.enum(['low', 'fair', 'good']);
const dimension = z.enum(['warmth', 'ownership', 'clarity', 'blame', 'pressure', 'confidence']);

const places = {
  places: z.array(z.object({ ...span, words: line })).check(z.maxLength(MAX_TEXTS)),
  count,
};
const points = z.array(z.object({ id, ...places })).check(z.maxLength(500));

const toneShape = z.object({
  language: id,
  profile: z.enum(['chat', 'mail']),
  unread: z.array(dimension),
  partly: z.array(dimension),
  dimensions: z.partialRecord(dimension, z.object({ level, raises: points, lowers: points })),
  readability: z.object({
    words: count,
    wordsPerSentence: z.number().check(z.nonnegative()),
    level: z.nullable(z.enum(['easy', 'plain', 'demanding', 'hard'])),
    limits: z.object({ sentence: count, paragraph: count }),
    longSentences: z.object(places),
    walls: z.object(places),
    jargon: z
      .array(z.object({ id, means: line, instead: z.nullable(line), ...places }))
      .check(z.maxLength(500)),
  }),
  suggestion: z.nullable(
    z.object({ ...span, id, text: line, dimension, before: level, after: level, old: line }),
  ),
  isCut: z.boolean(),
});

/** How a draft sounds, as it crosses from a page's composer to the panel. */
export const draftToneShape = z.object({ isCurrent: z.boolean(), mail: toneShape, chat: toneShape });
