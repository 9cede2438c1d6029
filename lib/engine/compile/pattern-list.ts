import type { MarkMatcher } from '../marks/mark-matcher.ts';
import { isMarkPattern, parseMarkPattern } from '../marks/parse-mark-pattern.ts';
import { parsePattern } from '../pattern/parse-pattern.ts';
import type { Pattern, PatternFault, PatternLists } from '../pattern/pattern-tree.ts';
import { compileRegex, type RegexCompiler, type RegexMatcher } from '../regex/compile-regex.ts';
import { isRegex } from '../regex/is-regex.ts';

/** One phrase of a list that cannot be read. */
export interface ListFault {
  readonly nth: number;
  readonly fault: PatternFault;
}

/** A list of phrases as a rule's field holds it, read; and what is wrong with it, by place in the list. */
export interface PatternList {
  readonly patterns: readonly Pattern[];
  readonly regexes: readonly RegexMatcher[];
  readonly marks: readonly MarkMatcher[];
  readonly faults: readonly ListFault[];
}

/** Reads a field's phrases, `/…/` and ways of writing among them. Never throws. */
export function readPatterns(
  sources: readonly string[],
  regex: RegexCompiler | undefined,
  lists: PatternLists | undefined,
): PatternList {
  const patterns: Pattern[] = [];
  const regexes: RegexMatcher[] = [];
  const marks: MarkMatcher[] = [];
  const faults: ListFault[] = [];
  for (let nth = 0; nth < sources.length; nth++) {
    const source = sources[nth]!;
    const result = readPattern(source, regex, lists);
    if ('pattern' in result) patterns.push(result.pattern);
    else if ('match' in result) regexes.push(result.match);
    else if ('marks' in result) marks.push(result.marks);
    else faults.push({ nth, fault: result.fault });
  }
  return { patterns, regexes, marks, faults };
}

function readPattern(source: string, regex: RegexCompiler | undefined, lists: PatternLists | undefined) {
  if (isRegex(source)) return compileRegex(source, regex);
  return isMarkPattern(source) ? parseMarkPattern(source) : parsePattern(source, lists);
}
