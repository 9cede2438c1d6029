import type { Span } from '../engine/types.ts';
import { denialOf } from './facts-of.ts';
import { type Token, tokensOf } from './tokens.ts';
import type { RewriteLanguage, RewriteProblem } from './types.ts';
import { wordsOf } from './word-lists.ts';

/** One statement of a sentence. */
interface Clause extends Span {
  /** The first word that denies or refuses in it. */
  readonly denial: Token | undefined;
  readonly kind: 'refusal' | 'denial' | undefined;
  /** What it is about, by the beginnings of its words. */
  readonly about: ReadonlySet<string>;
}

const BEGINNING = 4;

/**
 * Statements that say yes in one wording and no in the other: of what is told by the same words, the words alone do not
 * tell whether it is refused or promised.
 * @param gone where words stand that are to go; what they say may be said otherwise
 */
export function turnedClauses(
  before: string,
  after: string,
  language: RewriteLanguage,
  gone: readonly Span[],
): readonly RewriteProblem[] {
  const others = clausesOf(after, language);
  return clausesOf(before, language).flatMap((clause): RewriteProblem[] => {
    const { denial, kind } = clause;
    const isGone = gone.some(({ from, to }) => from < clause.to && to > clause.from);
    // What flagged words refuse is owed all the same.
    if (isGone && kind !== 'refusal') return [];
    const same = nearest(clause, others);
    if (same.length === 0) return [];
    if (denial && kind && same.every((other) => other.kind === undefined))
      return [{ kind: 'lost', fact: kind, words: denial.words }];
    const [first] = same;
    const isTurned = denial === undefined && same.every((other) => other.kind !== undefined);
    return isTurned && first?.denial && first.kind
      ? [{ kind: 'added', fact: first.kind, words: first.denial.words }]
      : [];
  });
}

/** Those that share the most words with it; none where they share nothing. */
function nearest({ about }: Clause, others: readonly Clause[]): readonly Clause[] {
  const shared = others.map((other) => [...about].filter((word) => other.about.has(word)).length);
  const most = Math.max(0, ...shared);
  return most === 0 ? [] : others.filter((_, nth) => shared[nth] === most);
}

function clausesOf(text: string, language: RewriteLanguage): readonly Clause[] {
  const parts: Token[][] = [[]];
  for (const token of tokensOf(text, language)) {
    const isJoin = wordsOf('joins', language)(token.key) !== undefined;
    if (isJoin || /[,;:.!?…()–—]/.test(token.gap)) parts.push([]);
    if (!isJoin) parts.at(-1)!.push(token);
  }
  return parts.filter(({ length }) => length > 0).map((tokens) => clauseOf(tokens, language));
}

function clauseOf(tokens: readonly Token[], language: RewriteLanguage): Clause {
  const denial = tokens.find(({ key }) => denialOf(key, language) !== undefined);
  const about = tokens.filter(({ key, kind }) => kind !== 'word' || isAbout(key, language));
  return {
    ...{ from: tokens[0]?.from ?? 0, to: tokens.at(-1)?.to ?? 0, denial },
    kind: denial && denialOf(denial.key, language),
    about: new Set(about.map(({ key, kind }) => (kind === 'word' ? key.slice(0, BEGINNING) : key))),
  };
}

function isAbout(key: string, language: RewriteLanguage): boolean {
  return (
    key.length >= BEGINNING &&
    wordsOf('small', language)(key) === undefined &&
    denialOf(key, language) === undefined
  );
}
