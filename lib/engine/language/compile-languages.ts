import { check } from '../check.ts';
import { type CompiledRules, type CompileOptions, compileRules } from '../compile-rules.ts';
import { readText } from '../read-text.ts';
import type { CheckOptions, Finding, PatternProblem, Rule, TextReading } from '../types.ts';
import { languagesOf } from './language-reader.ts';
import { LANGUAGES, languageIn } from './language-words.ts';
import { mayHoldOther } from './may-hold-other.ts';
import { isIn, languageAt, type ParagraphLanguages } from './paragraph-languages.ts';
import { wordsOfLanguage } from './words-of.ts';

/** Rules of several languages, ready to check any number of texts. */
export interface CompiledLanguages {
  /** By language, its region aside. Those that are not told apart are looked for in every paragraph. */
  readonly parts: ReadonlyMap<string, CompiledRules>;
  readonly problems: readonly PatternProblem[];
}

/** The language of a tag as rules are parted by it. */
export function bareLanguage(tag: string): string {
  return languageIn(tag) ?? tag.split(/[-_]/)[0]!.toLowerCase();
}

/** Parts rules by the language that each is in, English where it does not say. */
export function byLanguage<R extends Pick<Rule, 'language'>>(
  rules: readonly R[],
): ReadonlyMap<string, readonly R[]> {
  return Map.groupBy(rules, ({ language = 'en' }) => bareLanguage(language));
}

/** Compiles rules of any languages, each by the words of its own. Not for pages, where each language comes when it is met. */
export function compileLanguages(
  rules: readonly Rule[],
  options: Omit<CompileOptions, 'words' | 'like'> = {},
): CompiledLanguages {
  const parts = new Map<string, CompiledRules>();
  const problems: PatternProblem[] = [];
  for (const [language, own] of byLanguage(rules)) {
    const made = compileRules(own, { ...options, words: wordsOfLanguage(language) });
    parts.set(language, made.compiled);
    problems.push(...made.problems);
  }
  // What is wrong with a guard or a list that rules of several languages share is said once.
  const said = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return { parts, problems: [...said.values()] };
}

/**
 * Checks each paragraph by the rules of its language; where that cannot be told, by the English ones.
 * @param language of the whole text, where it is known
 */
export function checkLanguages(
  { parts }: CompiledLanguages,
  text: string | TextReading,
  options: CheckOptions & { readonly language?: string | undefined } = {},
): Finding[] {
  const reading = typeof text === 'string' ? readText(text, options.work) : text;
  const { language } = options;
  if (language !== undefined) {
    const compiled = parts.get(bareLanguage(language));
    return compiled ? check(compiled, reading, options) : [];
  }
  const languages = paragraphLanguages(reading);
  const found = [...parts].map(([own, compiled]) => findingsOf(own, compiled, reading, languages, options));
  const all = found.flat().sort((a, b) => a.from - b.from || b.to - a.to);
  return found.filter(({ length }) => length > 0).length > 1 ? apart(all) : all;
}

/** The language of each paragraph; null where all are in English for all that can be told. */
export function paragraphLanguages(reading: TextReading): ParagraphLanguages | null {
  return mayHoldOther(reading, 0, reading.sentences.length) ? languagesOf(reading) : null;
}

function findingsOf(
  own: string,
  compiled: CompiledRules,
  reading: TextReading,
  languages: ParagraphLanguages | null,
  options: CheckOptions,
): readonly Finding[] {
  const language = LANGUAGES.find((one) => one === own);
  if (language === undefined || (languages === null && language === 'en'))
    return check(compiled, reading, options);
  if (!languages?.some((one) => isIn(language, one))) return [];
  const found = check(compiled, reading, options);
  return found.filter((finding) => isIn(language, languageAt(reading, languages, finding)));
}

/** Without those that share words with one before. */
function apart(findings: readonly Finding[]): Finding[] {
  let end = -1;
  return findings.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}
