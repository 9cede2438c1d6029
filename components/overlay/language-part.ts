import type { Language, LanguageWords } from '../../lib/engine/language/language-words.ts';
import type { TextReading } from '../../lib/engine/types.ts';
import { joinPageRules } from '../../lib/policy/layers/join-page-rules.ts';
import type { PageRules } from '../../lib/policy/layers/page-rules.ts';
import type { WholePack } from '../../lib/policy/rule-details.ts';
import type { StepCues } from '../../lib/recovery/cue-schema.ts';
import type { StepDetector } from '../../lib/recovery/english-steps.ts';
import type { ReplyVoice } from '../../lib/recovery/reply-voice.ts';
import type { createAnalysis, LateCode, OtherLanguages } from '../../lib/review/analysis.ts';
import { OtherAnalyses, type OtherLanguage } from '../../lib/review/other-languages.ts';
import type { RuleOrigin } from '../card/card-view.ts';
import { draftVoice, languageOf } from './draft-voice.ts';
import { type LatePart, latePart } from './late-part.ts';
import { originIn } from './rule-origins.ts';
import { type DraftLanguages, type StepsDeps, stepsByLanguage } from './steps-by-language.ts';

/** What is known of one language: its pack, its words and what shows the recovery steps in it. */
export interface LanguageData {
  readonly pack: WholePack;
  readonly words: LanguageWords;
  readonly cues: StepCues;
}

export interface LanguageDeps {
  readonly rules: PageRules;
  /** Has the script of a language run in this frame. */
  readonly bring: (language: OtherLanguage) => Promise<unknown>;
  readonly createAnalysis: typeof createAnalysis;
  readonly late: Omit<LateCode, 'others'>;
  /** Another language is there: drafts are to be judged again. */
  readonly onCome: () => void;
  readonly signal: AbortSignal;
  /** Where parts are left; the frame's own where not said. */
  readonly world?: object | undefined;
}

/** The languages of a frame's drafts but for English. */
export interface LanguagesHere extends OtherLanguages {
  /** Checks by these rules from now on. */
  use(rules: PageRules): void;
  originOf(ruleId: string): RuleOrigin | null;
  /** Reads the steps of one draft, of each paragraph by the cues of its language. */
  followSteps(english: StepDetector, deps: StepsDeps): StepDetector;
  /** How a text speaks, and the language of most of its words; null where these do not tell. */
  voiceOf(reading: TextReading): ReplyVoice | null;
  languageOf(reading: TextReading): Language | null;
}

/** language.js: tells languages apart, and brings those that drafts hold. */
export type LanguagePart = (deps: LanguageDeps) => LanguagesHere;

type DataPart = LatePart<LanguageData>;

export const openLanguages: LanguagePart = (deps) => {
  const { bring, onCome, signal, world } = deps;
  let page = deps.rules;
  const partOf = (language: OtherLanguage): DataPart => {
    const part = latePart(`language-${language}`, () => bring(language), world);
    part.whenThere(onCome, signal);
    return part;
  };
  const parts: Partial<Record<OtherLanguage, DataPart>> = {};
  const dataOf = (language: OtherLanguage) => {
    parts[language] ??= partOf(language);
    const { now } = parts[language];
    if (now === null) void parts[language].bring();
    return now;
  };
  const setOf = (language: OtherLanguage) => {
    const data = dataOf(language);
    return data && joinPageRules(pageOf(page, language), [data.pack]);
  };
  const others = new OtherAnalyses({
    ...deps,
    rulesOf: (language) => {
      const set = setOf(language);
      return set && { set, words: dataOf(language)!.words };
    },
  });
  const here: DraftLanguages = {
    languagesIn: (reading) => others.languagesIn(reading),
    dataOf: (language) => (language === 'en' ? null : dataOf(language)),
  };
  return {
    holdsAny: (reading) => others.holdsAny(reading),
    check: (reading, english, where) => others.check(reading, english, where),
    forget: () => others.forget(),
    followSteps: (english, steps) => stepsByLanguage(here, english, steps),
    voiceOf: (reading) => draftVoice(here, reading),
    languageOf: (reading) => languageOf(here, reading),
    use: (next) => {
      page = next;
      others.refresh();
    },
    originOf: (ruleId) => {
      for (const language of Object.keys(parts) as OtherLanguage[]) {
        const set = setOf(language);
        const origin = set && originIn(set, ruleId);
        if (origin) return origin;
      }
      return null;
    },
  };
};

/** The rules in force that are in a language; packs of others are not here, so they are passed over. */
function pageOf(page: PageRules, language: OtherLanguage): PageRules {
  return { ...page, rules: page.rules.filter((rule) => rule.language?.split('-')[0] === language) };
}
