import { allWords, inForm, wordsOf } from '../alternative.ts';
import type { CompiledRules } from '../compile/compiled-rules.ts';
import { fitAlternative } from '../fit-alternative.ts';
import { foldWord } from '../text/char-kind.ts';
import { isUpper } from '../text/sentence-end.ts';
import type { Address, Alternative, Finding, Rule, TextReading } from '../types.ts';
import { firstHalf } from '../words/contractions.ts';
import type { Candidate } from './candidate.ts';
import { isOwnClause } from './own-clause.ts';

/** Step 6: what a surviving match tells the agent, its alternatives fitted to their place. */
export function describeFinding(
  candidate: Candidate,
  compiled: CompiledRules,
  reading: TextReading,
): Finding {
  const { from, to } = candidate;
  const rule = compiled.rules[candidate.rule]!;
  const opensSentence = reading.sentences[candidate.sentence]!.from === from;
  const place = {
    text: reading.text,
    from,
    to,
    opensSentence,
    lead: isClause(rule) ? undefined : leadOf(candidate, reading.text),
    keepsCapital: compiled.words?.keepsCapital,
    slot: compiled.words?.slot,
  };
  const offered = allWords(inForm(wholeFirst(rule), () => addressAt(compiled, reading, candidate)));
  return {
    ruleId: rule.id,
    category: rule.category,
    severity: rule.severity,
    from,
    to,
    text: reading.text.slice(from, to),
    why: rule.why,
    alternatives: offered.map((alternative) => fitAlternative(alternative, place)),
    ...(standsAlone(rule, reading.text, candidate) && isWhole(offered[0] ?? ':') ? { whole: 0 } : {}),
  };
}

/** The form of address that goes with the match. Where nothing tells, and in a language without such forms, it is the formal one. */
function addressAt({ words }: CompiledRules, reading: TextReading, match: Candidate): Address {
  return words?.addressAt(reading, match) ?? 'formal';
}

const ordered = new WeakMap<Rule, readonly Alternative[]>();

/** One click puts in the first: it should read well without another word. */
function wholeFirst(rule: Rule): readonly Alternative[] {
  let alternatives = ordered.get(rule);
  if (!alternatives) {
    alternatives = [...rule.alternatives].sort(
      (a, b) => Number(isWhole(wordsOf(b))) - Number(isWhole(wordsOf(a))),
    );
    ordered.set(rule, alternatives);
  }
  return alternatives;
}

function isWhole(alternative: string): boolean {
  return !/(?::|…|\.\.\.)\s*$/.test(alternative);
}

/** Whether an alternative of the rule may be put in without a look at what stands round it. */
function standsAlone({ fit }: Rule, text: string, match: Candidate): boolean {
  if (fit === 'sentence') return isOwnClause(text, match);
  // What begins in the midst of "didn't" would leave a "did" that the alternative may not want.
  return fit !== 'lead' && !match.isInside;
}

/** Alternatives that bring a subject of their own want nothing left before them. */
function isClause({ fit }: Rule): boolean {
  return fit === 'lead' || fit === 'sentence';
}

/** What stands before a match in its own first word, spelt out: replacing "isn't my job" must leave the "is". */
function leadOf({ isInside, from, to }: Candidate, text: string): string | undefined {
  if (!isInside) return undefined;
  const word = /^[\p{L}\p{M}\p{N}'’`]+/u.exec(text.slice(from, to))?.[0] ?? '';
  const half = firstHalf(foldWord(word.replaceAll('`', "'")));
  if (half === undefined) return undefined;
  return isUpper(text, from) || half === 'i' ? half[0]!.toUpperCase() + half.slice(1) : half;
}
