import { MATCH_STRIDE } from '../automaton/scanner.ts';
import type { CompiledRegex, CompiledRules } from '../compile/rule-table.ts';
import { ofList } from '../compile/rule-table.ts';
import type { Sentence, TextReading, Work } from '../types.ts';
import type { Candidate, Excuse, Found } from './candidate.ts';
import { tokenSpan } from './drop-skipped.ts';

const NOTHING: Found = { candidates: [], excuses: [] };

/** Step 1: every match of every pattern, by start; guards' own phrases apart. Local to each sentence. */
export function findCandidates(compiled: CompiledRules, reading: TextReading, work: Work | undefined): Found {
  const { matcher, ownerOf, regexes } = compiled;
  const raw = matcher.match(reading, work);
  if (regexes.length === 0 && !firesAny(raw, ownerOf)) return NOTHING;
  const found = { candidates: [] as Candidate[], excuses: [] as Excuse[] };
  for (let i = 0; i < raw.length; i += MATCH_STRIDE) {
    const { from, to } = tokenSpan(reading, raw[i + 1]!, raw[i + 2]!);
    put(found, ownerOf[raw[i]!]!, from, to, raw[i + 3]!);
  }
  for (const regex of regexes) {
    reading.sentences.forEach((sentence, index) => {
      addRegex(regex, reading.text, sentence, index, found);
    });
  }
  found.candidates.sort((a, b) => a.from - b.from);
  found.excuses.sort((a, b) => a.from - b.from);
  return found;
}

// Most drafts hold phrases of guards and none of rules; then there is nothing to excuse.
function firesAny(raw: readonly number[], ownerOf: readonly number[]): boolean {
  for (let i = 0; i < raw.length; i += MATCH_STRIDE) if (ownerOf[raw[i]!]! >= 0) return true;
  return false;
}

function put(
  found: { candidates: Candidate[]; excuses: Excuse[] },
  owner: number,
  from: number,
  to: number,
  sentence: number,
): void {
  if (owner >= 0) found.candidates.push({ rule: owner, sentence, from, to });
  else found.excuses.push({ list: ofList(owner), sentence, from, to });
}

// An expression sees one sentence at a time, so it keeps to the same bounds as a phrase.
function addRegex(
  regex: CompiledRegex,
  text: string,
  sentence: Sentence,
  index: number,
  found: { candidates: Candidate[]; excuses: Excuse[] },
): void {
  for (const { from, to } of regex.match(text.slice(sentence.from, sentence.to)))
    if (to > from) put(found, regex.owner, sentence.from + from, sentence.from + to, index);
}
