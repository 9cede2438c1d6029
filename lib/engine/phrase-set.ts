import { dropSkipped } from './check/drop-skipped.ts';
import type { LanguageWords } from './language/language-words.ts';
import { MatchSpace } from './match/match-space.ts';
import { MATCH_STRIDE, PhraseMatcher } from './match/phrase-matcher.ts';
import { parsePattern } from './pattern/parse-pattern.ts';
import type { Pattern } from './pattern/pattern-tree.ts';
import { STRIDE } from './text/text-reader.ts';
import type { PatternProblem, PhraseMatch, Sentence, TextReading } from './types.ts';

/** Phrases under a common id, in the phrase language of lib/engine/README.md. */
export interface PhraseGroup {
  readonly id: string;
  readonly phrases: readonly string[];
}

/** Compiled phrase groups; opaque. */
export interface PhraseSet {
  readonly matcher: PhraseMatcher;
  readonly ids: readonly string[];
}

/**
 * Compiles groups of phrases, into `before` where many groups come part by part. A group with a faulty phrase is left
 * out whole and each fault is reported (`ruleId` is the group's id); the others are unharmed.
 * @param words of the phrases' language, where it is not English
 */
export function compilePhrases(
  groups: readonly PhraseGroup[],
  before?: PhraseSet,
  words?: LanguageWords,
): {
  readonly set: PhraseSet;
  readonly problems: readonly PatternProblem[];
} {
  const matcher = before?.matcher ?? new PhraseMatcher(new MatchSpace(words), groups.length * 4, true);
  const ids = [...(before?.ids ?? [])];
  const problems: PatternProblem[] = [];
  for (const { id, phrases } of groups) {
    const sound = problems.length;
    const parsed: Pattern[] = [];
    phrases.forEach((pattern, index) => {
      const result = parsePattern(pattern);
      if ('pattern' in result) parsed.push(result.pattern);
      else problems.push({ ruleId: id, field: `phrases[${index}]`, pattern, ...result.fault });
    });
    if (problems.length > sound) continue;
    for (const pattern of parsed) {
      matcher.add(pattern);
      ids.push(id);
    }
  }
  return { set: { matcher, ids }, problems };
}

/** All matches of all phrases outside skipped parts, overlapping ones too, by start and then length; none twice. */
export function findPhrases(set: PhraseSet, reading: TextReading): PhraseMatch[] {
  const found: PhraseMatch[] = [];
  reading.sentences.forEach((sentence, index) => {
    addMatches(set, reading, sentence, index, found);
  });
  set.matcher.forget();
  found.sort((a, b) => a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return dropSkipped(found.filter(isFirst), reading);
}

function addMatches(
  { matcher, ids }: PhraseSet,
  reading: TextReading,
  sentence: Sentence,
  index: number,
  found: PhraseMatch[],
): void {
  const raw = matcher.match(reading, sentence);
  for (let i = 0; i < raw.length; i += MATCH_STRIDE) {
    const start = raw[i + 1]!;
    const from = reading.tokens[(start < 0 ? ~start : start) * STRIDE]!;
    const to = reading.tokens[(raw[i + 2]! - 1) * STRIDE + 1]!;
    found.push({ id: ids[raw[i]!]!, from, to, sentence: index });
  }
}

function isFirst(match: PhraseMatch, index: number, all: readonly PhraseMatch[]): boolean {
  const before = all[index - 1];
  return !before || before.from !== match.from || before.to !== match.to || before.id !== match.id;
}
