import type { Span, TextReading } from '../engine/types.ts';

/** What a support coach would name, in the order in which it is shown. */
export const TONE_DIMENSIONS = ['warmth', 'ownership', 'clarity', 'blame', 'pressure', 'confidence'] as const;

export type ToneDimension = (typeof TONE_DIMENSIONS)[number];

/**
 * How a reply does in a dimension. `good` is always what a customer would like to get: of `blame` and `pressure` a
 * reply that has none is good.
 */
export type ToneLevel = 'low' | 'fair' | 'good';

/** A chat line and a mail are read differently: chat wants shorter sentences and paragraphs. */
export type ToneProfile = 'chat' | 'mail';

/** One thing that raised (`effect` above 0) or lowered a dimension, and the words it rests on. */
export interface TonePoint extends Span {
  /** The feature, as in assets/tone. */
  readonly id: string;
  /** What it added to the dimension's score, before that was kept within 0 and 1. */
  readonly effect: number;
}

/** One dimension of a reply. Its score is the start plus the effects of all points, kept within 0 and 1. */
export interface DimensionReport {
  readonly level: ToneLevel;
  /** 0 to 1, the higher the better for the customer. */
  readonly score: number;
  /** Where it stood before any point counted. */
  readonly start: number;
  /** By place in the text. A feature that is missing from the whole reply rests on the whole of it. */
  readonly points: readonly TonePoint[];
}

/** How hard a text is to read, in the years of school that it takes: up to 6, 9, 12 and more. */
export type ReadingLevel = 'easy' | 'plain' | 'demanding' | 'hard';

/** A word of the trade that customers may not know. */
export interface JargonUse extends Span {
  /** The entry's key in assets/tone/jargon. */
  readonly id: string;
  /** What it means, in plain words of the draft's language. */
  readonly means: string;
  /** What to write instead; null where there is no shorter way to say it than to explain it. */
  readonly instead: string | null;
}

/** A stretch that is longer than the profile likes. */
export interface LongStretch extends Span {
  readonly words: number;
}

/** How easily a customer reads it. */
export interface Readability {
  readonly words: number;
  readonly sentences: number;
  /** Words a sentence, on average, but for greeting, closing and names; 0 without any. */
  readonly wordsPerSentence: number;
  /**
   * Null in a language whose reading level is not read, and of fewer than 12 words. By the grade, but never better than
   * `demanding` while a sentence is too long or a word of the trade stands there.
   */
  readonly level: ReadingLevel | null;
  /** Years of school (Flesch-Kincaid), from 0 on; null where there is no level. */
  readonly grade: number | null;
  readonly longSentences: readonly LongStretch[];
  /** Paragraphs that stand like a wall. */
  readonly walls: readonly LongStretch[];
  readonly jargon: readonly JargonUse[];
  /** How many words a sentence and a paragraph may have in this profile. */
  readonly limits: { readonly sentence: number; readonly paragraph: number };
}

/** The one change that would help the reply most. */
export interface ToneSuggestion extends Span {
  /** A feature to add, or one to take out. */
  readonly id: string;
  /** What would stand at `from` to `to` (nothing stands there yet where they are one): ready to be written. */
  readonly text: string;
  /** The dimension that it would help most, and from which level to which. */
  readonly dimension: ToneDimension;
  readonly before: ToneLevel;
  readonly after: ToneLevel;
  /** By how much its score would rise. */
  readonly gain: number;
}

/** How a reply sounds, with all that it rests on. */
export interface ToneReport {
  /** BCP 47, without region: the language it was read in. */
  readonly language: string;
  readonly profile: ToneProfile;
  /**
   * How polite people would call it, 0 to 1, the higher the kinder; null without words and in a language that is not
   * read. Says nothing about what a customer will do.
   */
  readonly score: number | null;
  /** Only those that were read. */
  readonly dimensions: Readonly<Partial<Record<ToneDimension, DimensionReport>>>;
  /**
   * Dimensions of which nothing is known: the words of this language are not read and neither length nor marks show
   * anything, or there are no words.
   */
  readonly unread: readonly ToneDimension[];
  /** Those of which only what is alike in all languages was read: length, punctuation, capitals. */
  readonly partly: readonly ToneDimension[];
  readonly readability: Readability;
  /** Null where nothing would help noticeably. */
  readonly suggestion: ToneSuggestion | null;
  /** Only the first part of a very long text was read: up to this offset. Null where all of it was. */
  readonly readTo: number | null;
}

export interface ToneOptions {
  /** `mail` when not said. */
  readonly profile?: ToneProfile | undefined;
  /** BCP 47; when it is not said, the one that most of the words are in. */
  readonly language?: string | undefined;
  /** Up to which offset to read, 100,000 when not said. */
  readonly most?: number | undefined;
}

/** Reads how a reply sounds. Takes any text or a reading of it; never throws. */
export type ReadTone = (reading: TextReading | string, options?: ToneOptions) => ToneReport;
