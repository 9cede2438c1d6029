import type { Language } from '../../lib/engine/language/language-words.ts';
import { isIn, type ParagraphLanguages } from '../../lib/engine/language/paragraph-languages.ts';
import type { compilePhrases } from '../../lib/engine/phrase-set.ts';
import type { TextReading } from '../../lib/engine/types.ts';
import type { compileCues, ReadyCues } from '../../lib/recovery/compile-cues.ts';
import type { StepDetector } from '../../lib/recovery/english-steps.ts';
import { mergeSteps } from '../../lib/recovery/merge-steps.ts';
import type { StepReader } from '../../lib/recovery/step-reader.ts';
import type { Schedule } from '../../lib/review/schedule.ts';
import type { LanguageData } from './language-part.ts';

/** What a draft's languages are told by. */
export interface DraftLanguages {
  languagesIn(reading: TextReading): ParagraphLanguages;
  /** Null until it is there. */
  dataOf(language: Language): LanguageData | null;
}

/** What reads steps, given and not brought along: who asks has it already. */
export interface StepsDeps {
  readonly compileCues: typeof compileCues;
  readonly StepReader: typeof StepReader;
  readonly engine: { readonly compilePhrases: typeof compilePhrases };
  readonly schedule: Schedule;
  /** More is known of the draft than its last state says. */
  readonly refresh: () => void;
  readonly signal: AbortSignal;
}

/** Compiled once a frame, whichever draft asked first. */
const ready = new WeakMap<LanguageData, ReadyCues>();

/** Reads the steps of each paragraph of one draft by the cues of its language. */
export function stepsByLanguage(here: DraftLanguages, english: StepDetector, deps: StepsDeps): StepDetector {
  const readers = new Map<Language, StepReader>();
  const readerOf = (language: Language, data: LanguageData) => {
    const cues = ready.get(data);
    if (!cues) return compileSoon(data, deps);
    const reader = readers.get(language) ?? new deps.StepReader(cues);
    readers.set(language, reader);
    return reader;
  };
  return (reading) => {
    const languages = here.languagesIn(reading);
    const isOwn = (language: Language) => (sentence: number) =>
      isIn(language, languages[paragraphOf(reading, sentence)]);
    const others = [...new Set(languages)].flatMap((language) => {
      const data = language && here.dataOf(language);
      return (data && readerOf(language, data)?.read(reading, isOwn(language))) ?? [];
    });
    return mergeSteps(english(reading, isOwn('en')), others);
  };
}

function paragraphOf({ sentences }: TextReading, sentence: number): number {
  return sentences[sentence]!.paragraph;
}

/** Not within the key that met the language. */
function compileSoon(data: LanguageData, deps: StepsDeps): undefined {
  const { engine, schedule, refresh, signal } = deps;
  schedule.after(0, () => {
    if (signal.aborted) return;
    if (!ready.has(data)) ready.set(data, deps.compileCues(data.cues, engine.compilePhrases, data.words));
    refresh();
  });
}
