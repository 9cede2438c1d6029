import { compileRules } from '../../engine/compile-rules.ts';
import { findMatches } from '../../engine/find-matches.ts';
import { wordsOfLanguage } from '../../engine/language/words-of.ts';
import { isMarkPattern } from '../../engine/marks/parse-mark-pattern.ts';
import { parsePattern } from '../../engine/pattern/parse-pattern.ts';
import type { PatternItem, PatternLists } from '../../engine/pattern/pattern-tree.ts';
import { readText } from '../../engine/read-text.ts';
import { isRegex } from '../../engine/regex/is-regex.ts';
import type { Rule, Span } from '../../engine/types.ts';
import { type Alignment, type Allowance, alignWay } from './align-way.ts';
import { guidedWays, type WayPart } from './guided-ways.ts';
import type { NearMiss, PreviewNames } from './near-miss-types.ts';
import { distanceOf } from './nearness.ts';
import { sayDifference } from './say-difference.ts';
import { type WordUnit, wordUnits } from './word-units.ts';

/** A text ready to be compared with patterns. */
export interface NearText {
  readonly text: string;
  readonly units: readonly WordUnit[];
  readonly words: ReadonlySet<string>;
}

/** Reads a text's words. */
export function nearText(text: string): NearText {
  const units = wordUnits(readText(text));
  return { text, units, words: new Set(units.flatMap(({ words }) => [...words])) };
}

/** A pattern ready to be compared with texts. */
export interface NearPattern {
  readonly field: string;
  readonly source: string;
  readonly items: readonly PatternItem[];
}

/** Reads a pattern; undefined for one that is not words, or cannot be read. */
export function nearPattern(source: string, field: string, lists: PatternLists): NearPattern | undefined {
  if (isRegex(source) || isMarkPattern(source)) return undefined;
  const result = parsePattern(source, lists);
  return 'fault' in result ? undefined : { field, source, items: result.pattern.items };
}

/** Words of a text that nearly are a pattern. */
export interface NearWords extends Span {
  readonly pattern: NearPattern;
  readonly alignment: Alignment;
  readonly distance: number;
}

/** The words that are nearest to a pattern, without those that are found; undefined where none are near. */
export function nearWords(
  pattern: NearPattern,
  { units, words }: NearText,
  found: readonly Span[],
  allowance: Allowance,
): NearWords | undefined {
  let best: NearWords | undefined;
  for (const way of guidedWays(pattern.items, (word) => words.has(word))) {
    if (!mayBeNear(way, words)) continue;
    for (const alignment of alignWay(way, units, allowance)) {
      const distance = distanceOf(alignment, way, units);
      if (distance >= (best?.distance ?? Number.POSITIVE_INFINITY)) continue;
      const span = { from: units[alignment.from]!.from, to: units[alignment.to - 1]!.to };
      if (!found.some((other) => touches(other, span))) best = { ...span, pattern, alignment, distance };
    }
  }
  return best;
}

/** Whether the text holds all words of a way but one. */
function mayBeNear(way: readonly WayPart[], words: ReadonlySet<string>): boolean {
  let missing = 0;
  for (const part of way) if ('word' in part && !words.has(part.word)) missing++;
  return missing <= 1;
}

/** What is different in near words, and how to write the pattern so that it matches them. */
export function sayNearWords(
  { pattern: { field, source }, alignment, from, to }: NearWords,
  { text, units }: NearText,
  names: PreviewNames,
): Omit<NearMiss, 'sentence'> {
  const { kind, what, at, mend, otherwise, patterns } = sayDifference(source, alignment, units, text);
  const wider = patterns.find((one) => matchesAt(one, names, text, { from, to }));
  const about = { field, from, to, text: text.slice(from, to), kind, what, ...(at && { at }) };
  if (wider === undefined) return { ...about, mend: otherwise };
  return { ...about, mend: mend.replace('{pattern}', () => `"${wider}"`), pattern: wider };
}

/** Whether a pattern, as it is suggested, matches these words. */
function matchesAt(
  source: string,
  { lists, language = 'en' }: PreviewNames,
  text: string,
  span: Span,
): boolean {
  const rule: Rule = {
    id: 'x',
    category: '',
    severity: 'hint',
    why: '',
    alternatives: [],
    phrases: [source],
  };
  const { compiled, problems } = compileRules([rule], { lists, words: wordsOfLanguage(language) });
  return problems.length === 0 && findMatches(compiled, text).some((hit) => touches(hit, span));
}

/** Whether two stretches share anything. */
export function touches(one: Span, other: Span): boolean {
  return one.from < other.to && one.to > other.from;
}
