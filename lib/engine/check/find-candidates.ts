import { MATCH_STRIDE } from '../automaton/scanner.ts';
import type { CompiledRules } from '../compile-rules.ts';
import type { CompiledRegex } from '../regex/compile-regex.ts';
import type { Sentence, TextReading, Work } from '../types.ts';
import type { Candidate } from './candidate.ts';
import { tokenSpan } from './drop-skipped.ts';

/** Step 1: every match of every pattern, guards' own phrases included, by start. Local to each sentence. */
export function findCandidates(
  compiled: CompiledRules,
  reading: TextReading,
  work: Work | undefined,
): Candidate[] {
  const raw = compiled.matcher.match(reading, work);
  const found: Candidate[] = [];
  for (let i = 0; i < raw.length; i += MATCH_STRIDE) {
    const pattern = raw[i]!;
    const { from, to } = tokenSpan(reading, raw[i + 1]!, raw[i + 2]!);
    found.push({
      rule: compiled.ruleOf[pattern]!,
      role: compiled.roleOf[pattern]!,
      sentence: raw[i + 3]!,
      from,
      to,
    });
  }
  for (const regex of compiled.regexes) {
    reading.sentences.forEach((sentence, index) => {
      addRegex(regex, reading.text, sentence, index, found);
    });
  }
  return found.length > 1 ? found.sort((a, b) => a.from - b.from) : found;
}

// An expression sees one sentence at a time, so it keeps to the same bounds as a phrase.
function addRegex(
  regex: CompiledRegex,
  text: string,
  sentence: Sentence,
  index: number,
  found: Candidate[],
): void {
  for (const { from, to } of regex.match(text.slice(sentence.from, sentence.to))) {
    if (to <= from) continue;
    found.push({
      rule: regex.rule,
      role: regex.role,
      sentence: index,
      from: sentence.from + from,
      to: sentence.from + to,
    });
  }
}
