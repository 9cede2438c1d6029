import { check } from '../../engine/check.ts';
import { type CompiledRules, compileRules } from '../../engine/compile-rules.ts';
import { readText } from '../../engine/read-text.ts';
import type { RegexCompiler } from '../../engine/regex/compile-regex.ts';
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
 * @param locale language of drafts that do not name their own; a `Failure` if no policy is in it
 */
export async function draftChecker({ byLanguage: sets }: LoadedRules, locale: string): Promise<DraftChecker> {
  const byLanguage = compileByLanguage(sets, await expressionEngine([...sets.values()]));
  const unread = new Map<string, number>();
  if (!byLanguage.has(languageOf(locale))) {
    const known = [...byLanguage.keys()].join(', ');
    throw new Failure(
      `--locale ${locale || '""'}`,
      `no policy is in this language; there is ${known}. Name one with --policy.`,
    );
  }
  return {
    check(draft) {
      const language = languageOf(draft.locale ?? locale);
      const compiled = byLanguage.get(language);
      if (!compiled) unread.set(language, (unread.get(language) ?? 0) + 1);
      const reading = readText(draft.text);
      return { draft, findings: compiled ? check(compiled, reading) : [], steps: detectFiveSteps(reading) };
    },
    note: () => noteOn(unread),
  };
}

function compileByLanguage(
  sets: LoadedRules['byLanguage'],
  regex: RegexCompiler | undefined,
): Map<string, CompiledRules> {
  const entries = [...sets].map(([language, { rules, guards, lists }]): [string, CompiledRules] => [
    language,
    // Whoever loaded them has proven them, so patterns that no draft asks for are never read.
    compileRules(rules, { guards, lists, regex, areProven: true }).compiled,
  ]);
  return new Map(entries);
}

/** The language without region: a policy in "en" serves "en-GB". */
function languageOf(locale: string): string {
  return locale.split(/[-_]/)[0]!.toLowerCase();
}

function noteOn(unread: ReadonlyMap<string, number>): string | undefined {
  if (unread.size === 0) return undefined;
  const count = [...unread.values()].reduce((sum, one) => sum + one, 0);
  const [drafts, their] = count === 1 ? ['1 draft was', 'its'] : [`${count} drafts were`, 'their'];
  return `${drafts} not checked for wording: no policy is in ${their} language (${[...unread.keys()].join(', ')}).`;
}
