import { parsePattern } from '../pattern/parse-pattern.ts';
import type { PatternGroup, PatternItem, PatternLists } from '../pattern/pattern-tree.ts';
import { isRegex } from '../regex/is-regex.ts';
import type { NamedLists, PatternProblem } from '../types.ts';

/**
 * The named lists of a policy, read. What is wrong with any goes to `problems`; a list with a fault is left out whole,
 * and so are the patterns that name it.
 */
export function readLists(lists: NamedLists, problems: PatternProblem[]): PatternLists {
  const read = new Map<string, PatternGroup>();
  for (const [name, entries] of Object.entries(lists)) {
    const before = problems.length;
    const choices = entries.flatMap((entry, nth) => readEntry(name, entry, nth, problems));
    if (entries.length === 0) report(name, '', 0, 0, 'The list is empty. Write at least one word.', problems);
    if (problems.length === before) read.set(name, { kind: 'group', optional: false, choices, isList: true });
  }
  return read;
}

function readEntry(
  name: string,
  entry: string,
  nth: number,
  problems: PatternProblem[],
): (readonly PatternItem[])[] {
  const result = parsePattern(entry);
  if (isRegex(entry)) {
    const message =
      'A list holds words; a regular expression can stand only by itself. Put it among the phrases of the rule.';
    report(name, entry, nth, 0, message, problems);
  } else if ('fault' in result) report(name, entry, nth, result.fault.at, result.fault.message, problems);
  else if (result.pattern.opens || result.pattern.closes) {
    const message =
      'Where a sentence opens or ends is said in the pattern that uses the list. Take the mark out.';
    report(name, entry, nth, 0, message, problems);
  } else return [result.pattern.items];
  return [];
}

function report(
  list: string,
  pattern: string,
  nth: number,
  at: number,
  message: string,
  problems: PatternProblem[],
): void {
  problems.push({ ruleId: '', list, field: `[${nth}]`, pattern, at, message });
}
