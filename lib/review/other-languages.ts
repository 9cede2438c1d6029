import { LanguageReader } from '../engine/language/language-reader.ts';
import type { Language, LanguageWords } from '../engine/language/language-words.ts';
import { isIn, languageAt, type ParagraphLanguages } from '../engine/language/paragraph-languages.ts';
import type { Finding, RuleSet, TextReading } from '../engine/types.ts';
import type { Analysis, createAnalysis, LateCode, OtherLanguages } from './analysis.ts';

/** A language other than English. */
export type OtherLanguage = Exclude<Language, 'en'>;

/** Rules of one language, with its words. */
export interface LanguageRules {
  readonly set: RuleSet;
  readonly words: LanguageWords;
}

export interface OthersDeps {
  /** The rules of a language; null until they are there, and then who asked is told to ask again. */
  readonly rulesOf: (language: OtherLanguage) => LanguageRules | null;
  /** The engine's own, given and not brought along: who asks has it already. */
  readonly createAnalysis: typeof createAnalysis;
  readonly late: Omit<LateCode, 'others'>;
}

/** Checks each paragraph of a draft that is not in English by the rules of its language. */
export class OtherAnalyses implements OtherLanguages {
  readonly #deps: OthersDeps;
  readonly #reader = new LanguageReader();
  readonly #analyses = new Map<OtherLanguage, Analysis>();

  constructor(deps: OthersDeps) {
    this.#deps = deps;
  }

  /** The language of each paragraph; its rules are asked for as soon as one is met. */
  languagesIn(reading: TextReading): ParagraphLanguages {
    return this.#reader.read(reading);
  }

  holdsAny(reading: TextReading): boolean {
    return this.#met(reading).some(([, analysis]) => analysis.holdsAny(reading.text));
  }

  check(
    reading: TextReading,
    english: readonly Finding[],
    where: Parameters<OtherLanguages['check']>[2],
  ): readonly Finding[] {
    const languages = this.languagesIn(reading);
    const met = this.#met(reading);
    if (languages.every((one) => isIn('en', one))) return english;
    const of = (language: Language) => (finding: Finding) =>
      isIn(language, languageAt(reading, languages, finding));
    const others = met.flatMap(([language, analysis]) =>
      analysis.check(reading.text, where).filter(of(language)),
    );
    return [...english.filter(of('en')), ...others].sort((a, b) => a.from - b.from);
  }

  /** Checks by other rules from now on. */
  refresh(): void {
    for (const [language, analysis] of this.#analyses) {
      const rules = this.#deps.rulesOf(language);
      if (rules) analysis.use(rules.set);
    }
  }

  forget(): void {
    for (const analysis of this.#analyses.values()) analysis.forget();
  }

  /** The other languages of a text whose rules are there. */
  #met(reading: TextReading): readonly (readonly [OtherLanguage, Analysis])[] {
    return [...new Set(this.languagesIn(reading))].flatMap((language) => {
      if (language === undefined || language === 'en') return [];
      const analysis = this.#analysisOf(language);
      return analysis ? [[language, analysis] as const] : [];
    });
  }

  #analysisOf(language: OtherLanguage): Analysis | null {
    const known = this.#analyses.get(language);
    if (known) return known;
    const { rulesOf, createAnalysis: analyse, late } = this.#deps;
    const rules = rulesOf(language);
    if (rules === null) return null;
    const analysis = analyse(rules.set, late, rules.words);
    this.#analyses.set(language, analysis);
    return analysis;
  }
}
