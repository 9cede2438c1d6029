import {
  bareLanguage,
  type CompiledLanguages,
  checkLanguages,
  compileLanguages,
  paragraphLanguages,
} from '../../engine/language/compile-languages.ts';
import { readText } from '../../engine/read-text.ts';
import type { TextReading } from '../../engine/types.ts';
import { detectFiveSteps } from '../../recovery/detect-steps.ts';
import type { Result } from '../formats/format.ts';
import type { Draft } from '../inputs/draft.ts';
import { expressionEngine } from '../inputs/expression-engine.ts';
import type { LoadedRules } from '../inputs/load-rules.ts';
import { Failure } from './failure.ts';

/** Checks drafts by the policies in their language. */
export interface DraftChecker {
  check(draft: Draft): Result;
  /** What the user should know at the end, if anything. */
  note(): string | undefined;
}

/**
 * Compiles rules once, by language.
 * @param locale language of drafts that do not name their own; a `Failure` if no policy is in it. Where it is not said,
 * each paragraph is checked in the language that it is found to be in
 */
export async function draftChecker(loaded: LoadedRules, locale: string | undefined): Promise<DraftChecker> {
  const rules = await compileAll(loaded);
  const unread = new Map<string, number>();
  if (locale !== undefined && !rules.parts.has(bareLanguage(locale))) {
    const known = [...rules.parts.keys()].join(', ');
    throw new Failure(
      `--locale ${locale || '""'}`,
      `no policy is in this language; there is ${known}. Name one with --policy.`,
    );
  }
  return {
    check(draft) {
      const language = draft.locale ?? locale;
      const reading = readText(draft.text);
      const unknown = unknownIn(rules, reading, language);
      if (unknown !== undefined) unread.set(unknown, (unread.get(unknown) ?? 0) + 1);
      const findings = checkLanguages(rules, reading, { language });
      return { draft, findings, steps: detectFiveSteps(reading, language) };
    },
    note: () => noteOn(unread),
  };
}

async function compileAll({ byLanguage }: LoadedRules): Promise<CompiledLanguages> {
  const sets = [...byLanguage.values()];
  const regex = await expressionEngine(sets);
  const parts = [...byLanguage].flatMap(([language, { rules, guards, lists }]) => {
    const own = rules.map((rule) => ({ ...rule, language }));
    // Whoever loaded them has proven them, so patterns that no draft asks for are never read.
    return [...compileLanguages(own, { guards, lists, regex, areProven: true }).parts];
  });
  return { parts: new Map(parts), problems: [] };
}

/** The language of a draft that no policy is in, as far as any of it is. */
function unknownIn(
  { parts }: CompiledLanguages,
  reading: TextReading,
  language: string | undefined,
): string | undefined {
  if (language !== undefined) return parts.has(bareLanguage(language)) ? undefined : bareLanguage(language);
  return paragraphLanguages(reading)?.find((one) => one !== undefined && !parts.has(one));
}

function noteOn(unread: ReadonlyMap<string, number>): string | undefined {
  if (unread.size === 0) return undefined;
  const count = [...unread.values()].reduce((sum, one) => sum + one, 0);
  const [drafts, their] = count === 1 ? ['1 draft was', 'its'] : [`${count} drafts were`, 'their'];
  return `${drafts} not checked for wording: no policy is in ${their} language (${[...unread.keys()].join(', ')}).`;
}
