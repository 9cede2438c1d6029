import english from '../../assets/tone/reading.json' with { type: 'json' };
import { countWords } from '../engine/text/count-words.ts';
import type { Span, TextReading } from '../engine/types.ts';
import { findJargon } from './find-jargon.ts';
import { countSyllables } from './syllables.ts';
import type { LongStretch, Readability, ReadingLevel, ToneProfile } from './types.ts';

/** How easily a customer reads a text; reading level and jargon only of English. */
export function readReadability(reading: TextReading, profile: ToneProfile, isEnglish: boolean): Readability {
  const limits = english.profiles[profile];
  const sentences = measured(reading, reading.sentences);
  const words = sentences.reduce((sum, each) => sum + each.words, 0);
  const grade = isEnglish && words >= english.fewestWords ? gradeOf(reading, sentences, words) : null;
  return {
    words,
    sentences: sentences.length,
    wordsPerSentence: sentences.length === 0 ? 0 : oneDecimal(words / sentences.length),
    level: grade === null ? null : levelOf(grade),
    grade,
    longSentences: sentences.filter((each) => each.words > limits.sentence),
    walls: measured(reading, reading.paragraphs).filter((each) => each.words > limits.paragraph),
    jargon: isEnglish ? findJargon(reading) : [],
    limits,
  };
}

/** Stretches in the agent's own words, with how many there are in each. */
function measured(reading: TextReading, spans: readonly Span[]): LongStretch[] {
  return spans
    .filter((span) => isOwn(reading, span))
    .map(({ from, to }) => ({ from, to, words: countWords(reading, from, to) }))
    .filter(({ words }) => words > 0);
}

/** A sentence with a link or a quoted word in it is still the agent's. */
function isOwn({ skips }: TextReading, { from, to }: Span): boolean {
  return !skips.some((skip) => skip.from <= from && skip.to >= to);
}

function gradeOf({ text }: TextReading, sentences: readonly LongStretch[], words: number): number {
  let syllables = 0;
  for (const { from, to } of sentences) {
    for (const [word] of text.slice(from, to).matchAll(/[A-Za-z]+/g)) syllables += countSyllables(word);
  }
  // Flesch-Kincaid: the years of school that a text takes.
  const grade = 0.39 * (words / sentences.length) + 11.8 * (syllables / words) - 15.59;
  return oneDecimal(Math.max(0, grade));
}

function levelOf(grade: number): ReadingLevel {
  const { easy, plain, demanding } = english.levels;
  if (grade <= easy) return 'easy';
  if (grade <= plain) return 'plain';
  return grade <= demanding ? 'demanding' : 'hard';
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
