import type { CompiledRules } from '../compile/compiled-rules.ts';
import type { TextReading } from '../types.ts';
import type { Candidate } from './candidate.ts';
import { SkippedParts } from './drop-skipped.ts';

/** A subject that opens a sentence, with a verb, or a noun or two: "That", "It was", "The", "The courier", "My own sister". */
const SUBJECT =
  /^(?:(?:that|this|it|i|we|you|he|she|they|there|these|those)(?:['’]\p{L}+)?(?: [\p{L}'’]+)?|(?:my|our|your|the|a|an|this|that|his|her|their)(?: [\p{L}'’-]+){0,2}) $/iu;
const LONGEST = 40;

/**
 * Alternatives that bring a subject of their own want none left before them: "That | is not my job" would become "That
 * let me find …". Where nothing but the subject stands between a sentence's opening and such a match, the match takes it in.
 */
export function takeSubjects(
  standing: readonly Candidate[],
  { rules }: CompiledRules,
  reading: TextReading,
): readonly Candidate[] {
  const skipped = new SkippedParts(reading);
  let end = 0;
  return standing.map((candidate) => {
    const { fit } = rules[candidate.rule]!;
    const from = reading.sentences[candidate.sentence]!.from;
    const mayTake =
      (fit === 'lead' || fit === 'sentence') && from >= end && isSubject(from, candidate.from, reading);
    end = candidate.to;
    if (!mayTake || skipped.touches({ from, to: candidate.from })) return candidate;
    return { ...candidate, from };
  });
}

function isSubject(from: number, to: number, { text }: TextReading): boolean {
  return to > from && to - from <= LONGEST && SUBJECT.test(text.slice(from, to));
}
