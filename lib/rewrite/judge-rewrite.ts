import { factsOf, wordKeysOf } from './facts-of.ts';
import type { Fact, RewriteContext, RewriteProblem } from './types.ts';

/** How much longer a kinder sentence may be: kindness takes words, a speech is another reply. */
const MOST_TIMES = 2;
const AND_MORE = 80;

/** What a model adds when it answers instead of rewording: a list, a heading, several lines. */
const NOT_A_SENTENCE = /\n|^\s*(?:[-*•#>]|\d+[.)])\s|\*\*|```/u;

/**
 * Why a sentence worded anew is not to be offered; empty where it may be. It must say what the one before says: the same
 * numbers, days, names, addresses and conditions, a refusal where there was one and none where there was none, no promise
 * that the agent did not make; and the rules in force must find nothing in it that they would not let stand.
 */
export function judgeRewrite(
  before: string,
  after: string,
  context: RewriteContext,
): readonly RewriteProblem[] {
  const shape = misshapen(before, after);
  if (shape !== null) return [shape];
  const { language, flagged, check } = context;
  const said = factsOf(before, language);
  const owed = factsOf(without(before, flagged), language);
  const says = factsOf(after, language);
  return [
    ...missing(owed, says, after).map((fact) => problem('lost', fact)),
    ...missing(says, said, before).map((fact) => problem('added', fact)),
    ...check(after)
      .filter(({ severity }) => severity !== 'hint')
      .map(({ text }): RewriteProblem => ({ kind: 'flagged', words: text })),
  ];
}

function misshapen(before: string, after: string): RewriteProblem | null {
  if (after.trim() === '') return { kind: 'empty' };
  if (after.trim() === before.trim()) return { kind: 'same' };
  if (NOT_A_SENTENCE.test(after.trim())) return { kind: 'not-a-sentence' };
  return after.length > before.length * MOST_TIMES + AND_MORE ? { kind: 'long' } : null;
}

/** The sentence with blanks where the wording stands that is to go. */
function without(text: string, flagged: RewriteContext['flagged']): string {
  return flagged.reduce(
    (now, { from, to }) => now.slice(0, from) + ' '.repeat(Math.max(0, to - from)) + now.slice(to),
    text,
  );
}

/** What is wanted and not there, each once. A name may open the other sentence, where its capital tells nothing. */
function missing(wanted: readonly Fact[], there: readonly Fact[], text: string): readonly Fact[] {
  const keys = new Set(there.map(keyOf));
  const words = wordKeysOf(text);
  const isThere = (fact: Fact) => keys.has(keyOf(fact)) || (fact.kind === 'name' && words.has(fact.key));
  const lost = wanted.filter((fact) => !isThere(fact));
  return [...new Map(lost.map((fact) => [keyOf(fact), fact])).values()];
}

const keyOf = ({ kind, key }: Fact) => `${kind}:${key}`;

const problem = (kind: 'lost' | 'added', { kind: fact, words }: Fact): RewriteProblem => ({
  kind,
  fact,
  words,
});
