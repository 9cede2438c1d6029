import english from '../../assets/tone/reading.json' with { type: 'json' };
import { countWords } from '../engine/text/count-words.ts';
import type { Span, TextReading } from '../engine/types.ts';
import { findJargon } from './find-jargon.ts';
import { Skipped } from './skipped.ts';
import { countSyllables } from './syllables.ts';
import type { LongStretch, Readability, ReadingLevel, ToneProfile } from './types.ts';

/** A line of so many words that ends without a full stop is a greeting, a closing, a name or a heading. */
const MOST_OF_LINE = 5;

/** How easily a customer reads a text; reading level and jargon only of English. */
export function readReadability(reading: TextReading, profile: ToneProfile, isEnglish: boolean): Readability {
  const limits = english.profiles[profile];
  const sentences = measured(reading, reading.sentences);
  const words = wordsOf(sentences);
  const prose = proseOf(reading, sentences);
  const grade = isEnglish && words >= english.fewestWords ? gradeOf(reading, prose) : null;
  const longSentences = sentences.filter((each) => each.words > limits.sentence);
  const jargon = isEnglish ? findJargon(reading) : [];
  return {
    words,
    sentences: sentences.length,
    wordsPerSentence: prose.length === 0 ? 0 : oneDecimal(wordsOf(prose) / prose.length),
    level: grade === null ? null : levelOf(grade, longSentences.length + jargon.length > 0),
    grade,
    longSentences,
    walls: measured(reading, reading.paragraphs).filter((each) => each.words > limits.paragraph),
    jargon,
    limits,
  };
}

/** Stretches in the agent's own words, with how many there are in each. */
function measured(reading: TextReading, spans: readonly Span[]): LongStretch[] {
  const skipped = new Skipped(reading);
  return spans
    .filter((span) => !skipped.holds(span)) // A sentence with a link or a quoted word in it is still the agent's.
    .map(({ from, to }) => ({ from, to, words: countWords(reading, from, to) }))
    .filter(({ words }) => words > 0);
}

/**
 * The sentences by which a text is hard or easy: greeting, closing, name and heading would pull the average down. All of
 * them where there are no others.
 */
function proseOf({ text }: TextReading, sentences: readonly LongStretch[]): readonly LongStretch[] {
  const prose = sentences.filter(
    ({ from, to, words }) =>
      words > MOST_OF_LINE || (words > 1 && /[.!?…]["')\]”’]?$/.test(text.slice(from, to).trimEnd())),
  );
  return prose.length === 0 ? sentences : prose;
}

function wordsOf(stretches: readonly LongStretch[]): number {
  return stretches.reduce((sum, { words }) => sum + words, 0);
}

function gradeOf({ text }: TextReading, sentences: readonly LongStretch[]): number {
  const words = wordsOf(sentences);
  let syllables = 0;
  for (const { from, to } of sentences) {
    for (const [word] of text.slice(from, to).matchAll(/[A-Za-z]+/g)) syllables += countSyllables(word);
  }
  // Flesch-Kincaid: the years of school that a text takes.
  const grade = 0.39 * (words / sentences.length) + 11.8 * (syllables / words) - 15.59;
  return oneDecimal(Math.max(0, grade));
}

/** @param isLaden a sentence is too long, or there is a word that customers may not know */
function levelOf(grade: number, isLaden: boolean): ReadingLevel {
  const { easy, plain, demanding } = english.levels;
  if (!isLaden && grade <= easy) return 'easy';
  if (!isLaden && grade <= plain) return 'plain';
  return grade <= demanding ? 'demanding' : 'hard';
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
