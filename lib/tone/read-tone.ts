import { readText } from '../engine/read-text.ts';
import type { TextReading } from '../engine/types.ts';
import { findFeatures } from './find-features.ts';
import { mainLanguage } from './main-language.ts';
import { readDimensions, type WeighedHit, weigh } from './read-dimensions.ts';
import { readPoliteness } from './read-politeness.ts';
import { readReadability } from './read-readability.ts';
import { suggest } from './suggest.ts';
import { TONE_DIMENSIONS, type ToneDimension, type ToneOptions, type ToneReport } from './types.ts';
import { wholeHits } from './whole-reply.ts';

/** What most replies are far below; a longer text is read up to here. */
const MOST = 100_000;

/**
 * What is alike in all languages: marks and capitals press, long sentences and paragraphs tire. Where none stand,
 * nothing is known of the dimension: the words themselves are not read.
 */
const EVERYWHERE: readonly ToneDimension[] = ['clarity', 'pressure'];
const MARKS: ReadonlySet<string> = new Set(['shouting', 'many-marks']);
const LENGTHS: ReadonlySet<string> = new Set(['long-sentence', 'wall']);

/** Reads how a reply sounds. Takes any text or a reading of it; never throws. */
export function readTone(
  source: TextReading | string,
  { profile = 'mail', language, most = MOST }: ToneOptions = {},
): ToneReport {
  const reading = cut(source, most);
  const plain = bare(language ?? mainLanguage(reading));
  const isEnglish = plain === 'en';
  const readability = readReadability(reading, profile, isEnglish);
  const isEmpty = readability.words === 0;
  const hits = isEmpty ? [] : findFeatures(reading).filter(({ id }) => isEnglish || MARKS.has(id));
  const whole = wholeHits(reading, hits, readability).filter(({ id }) => isEnglish || LENGTHS.has(id));
  const weighed = [...weigh(hits), ...whole];
  const read = isEmpty ? [] : isEnglish ? TONE_DIMENSIONS : movedBy(weighed);
  const dimensions = readDimensions(weighed, read);
  const reply = { reading, hits, whole, readability, dimensions, profile };
  const { text } = reading;
  return {
    language: plain,
    profile,
    score: isEnglish && !isEmpty ? rounded(readPoliteness(hits, readability.words)) : null,
    dimensions,
    unread: TONE_DIMENSIONS.filter((dimension) => !read.includes(dimension)),
    partly: isEnglish ? [] : read,
    readability,
    suggestion: isEnglish && !isEmpty ? suggest(reply) : null,
    readTo: text.length < lengthOf(source) ? text.length : null,
  };
}

/** Of the dimensions that can be read in part, those that something shows of. */
function movedBy(hits: readonly WeighedHit[]): readonly ToneDimension[] {
  return EVERYWHERE.filter((dimension) => hits.some(({ effects }) => effects[dimension] !== undefined));
}

function cut(source: TextReading | string, most: number): TextReading {
  const text = typeof source === 'string' ? source : source.text;
  if (text.length > most) return readText(text.slice(0, most));
  return typeof source === 'string' ? readText(source) : source;
}

function lengthOf(source: TextReading | string): number {
  return (typeof source === 'string' ? source : source.text).length;
}

/** A tag's language, its region aside. */
function bare(tag: string): string {
  return tag.split(/[-_]/)[0]!.toLowerCase();
}

function rounded(score: number): number {
  return Math.round(score * 1_000_000) / 1_000_000;
}
