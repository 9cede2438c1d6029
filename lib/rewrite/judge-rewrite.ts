import { factsOf, openingName, wordKeysOf } from './facts-of.ts';
import { turnedClauses } from './turned-clauses.ts';
import type { Fact, FactKind, RewriteContext, RewriteProblem } from './types.ts';

/** How much longer a kinder sentence may be: kindness takes words, a speech is another reply. */
const MOST_TIMES = 2;
const AND_MORE = 80;

/** What a model adds when it answers instead of rewording: a list, a heading, several lines. */
const NOT_A_SENTENCE = /\n|^\s*(?:[-*•#>]|\d+[.)])\s|\*\*|```/u;

/**
 * Why a sentence worded anew is not to be offered; empty where it may be. It must say what the one before says: the same
 * numbers, days, names, addresses and conditions, a refusal where there was one and none where there was none, no promise
 * that the agent did not make; and the rules in force must find nothing in it that they hold back, nor anything new.
 */
export function judgeRewrite(
  before: string,
  after: string,
  context: RewriteContext,
): readonly RewriteProblem[] {
  const shape = misshapen(before, after);
  if (shape !== null) return [shape];
  const { language, flagged, check } = context;
  const said = [...openingName(before, language), ...factsOf(before, language)];
  const unflagged = factsOf(without(before, flagged), language);
  const says = factsOf(after, language);
  // What the flagged words deny or leave open may go with them ("not my job", "maybe"); what they refuse, number, name
  // or date, may not.
  const isOwed = ({ kind }: Fact) => !MAY_GO.has(kind) || unflagged.some((fact) => fact.kind === kind);
  const afterWords = wordKeysOf(after, language);
  const beforeWords = wordKeysOf(before, language);
  const isKept = (fact: Fact) => isThere(fact, says, afterWords);
  const isNew = (fact: Fact) => !isThere(fact, said, beforeWords);
  const found = check(before).map(({ ruleId }) => ruleId);
  const facts = [
    ...once(said.filter((fact) => isOwed(fact) && !isKept(fact))).map((fact) => problem('lost', fact)),
    ...once(says.filter((fact) => !MAY_GO.has(fact.kind) && isNew(fact))).map((fact) =>
      problem('added', fact),
    ),
  ];
  return [
    ...(facts.length > 0
      ? facts
      : [...turnedClauses(before, after, language, flagged), ...swapped(said, says)]),
    ...check(after)
      .filter(
        ({ severity, ruleId }) => severity === 'block' || (severity === 'warn' && !found.includes(ruleId)),
      )
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

/**
 * Whether a fact stands in a text. A name may open the sentence, where its capital tells nothing; and "cannot" may become
 * "not able", but a mere "not" of something else is no refusal.
 */
function isThere(fact: Fact, facts: readonly Fact[], words: ReadonlySet<string>): boolean {
  if (facts.some((other) => keyOf(other) === keyOf(fact))) return true;
  if (fact.kind === 'refusal') return facts.some(({ kind }) => kind === 'denial');
  if (fact.kind === 'denial') return facts.some(({ kind }) => kind === 'refusal');
  return fact.kind === 'name' && words.has(fact.key);
}

/** Figures or days that stand in another order: each may have come to belong to something else. */
function swapped(said: readonly Fact[], says: readonly Fact[]): readonly RewriteProblem[] {
  return (['number', 'day'] as const).flatMap((kind) => {
    const [one, other] = [said, says].map((facts) => once(facts.filter((fact) => fact.kind === kind)));
    const fact = one?.find((each, nth) => each.key !== other?.[nth]?.key);
    return fact ? [problem('lost', fact)] : [];
  });
}

/** Such words may stand in wording that is to go, and come in where a sentence is worded anew. */
const MAY_GO: ReadonlySet<FactKind> = new Set(['denial', 'doubt']);

const once = (facts: readonly Fact[]) => [...new Map(facts.map((fact) => [keyOf(fact), fact])).values()];

const keyOf = ({ kind, key }: Fact) => `${kind}:${key}`;

const problem = (kind: 'lost' | 'added', { kind: fact, words }: Fact): RewriteProblem => ({
  kind,
  fact,
  words,
});
