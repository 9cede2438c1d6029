import { bareLanguage, paragraphLanguages } from '../engine/language/compile-languages.ts';
import { isIn } from '../engine/language/paragraph-languages.ts';
import { wordsOfLanguage } from '../engine/language/words-of.ts';
import { compilePhrases } from '../engine/phrase-set.ts';
import type { TextReading } from '../engine/types.ts';
import { compileCues } from './compile-cues.ts';
import type { StepCues } from './cue-schema.ts';
import { englishSteps, type StepDetector } from './english-steps.ts';
import { mergeSteps } from './merge-steps.ts';
import { SHIPPED_CUES } from './shipped-cues.ts';
import { StepReader } from './step-reader.ts';
import type { StepEvidence } from './types.ts';

/**
 * Makes a detector from cues of any language or model. Compiling is the dear part: keep the detector.
 * Throws an Error that names the group and the place, or the cue, when one cannot be read.
 */
export function createStepDetector(cues: StepCues, words = wordsOfLanguage(cues.locale)): StepDetector {
  const ready = compileCues(cues, compilePhrases, words);
  return (reading, isOwn) => new StepReader(ready).read(reading, isOwn);
}

/**
 * Reads which signs of a recovery an English text shows, in the order of `SIGN_IDS` (the five recovery steps come
 * first), with the words that show it: `text.slice(from, to)`. Quotes, threads, code and links never count. Never
 * throws.
 */
export function detectSteps(reading: TextReading): StepEvidence[] {
  return followSteps()(reading);
}

/**
 * Reads the five recovery steps alone, without the cost of the further signs: of each paragraph by the cues of its
 * language.
 * @param language of the whole text, where it is known; of one that has no cues no step is seen
 */
export function detectFiveSteps(reading: TextReading, language?: string): StepEvidence[] {
  if (language !== undefined)
    return fiveIn(bareLanguage(language))?.(reading) ?? noneOf(fiveIn('en')!(reading));
  const languages = paragraphLanguages(reading);
  if (languages === null) return fiveIn('en')!(reading);
  const met = new Set(languages.map((one) => one ?? 'en'));
  const read = [...met].flatMap((one) => {
    const own = (sentence: number) => isIn(one, languages[reading.sentences[sentence]!.paragraph]);
    return fiveIn(one)?.(reading, own) ?? [];
  });
  return mergeSteps(
    fiveIn('en')!(reading, () => false),
    read,
  );
}

function fiveIn(language: string): StepDetector | undefined {
  let five = detectors.get(language);
  const cues = SHIPPED_CUES.find(({ locale }) => locale === language);
  if (!five && cues) {
    five = createStepDetector(cues);
    detectors.set(language, five);
  }
  return five;
}

function noneOf(steps: readonly StepEvidence[]): StepEvidence[] {
  return steps.map(({ stepId }) => ({ stepId, level: 'absent', evidence: [] }));
}

const detectors = new Map<string, StepDetector>();
let english: (() => StepDetector) | undefined;

/** The same for one draft that is typed on; see `englishSteps`. */
export function followSteps(): StepDetector {
  english ??= englishSteps(compilePhrases);
  return english();
}
