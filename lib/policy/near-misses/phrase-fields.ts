import { type CompiledRules, compileRules } from '../../engine/compile-rules.ts';
import { findMatches } from '../../engine/find-matches.ts';
import { wordsOfLanguage } from '../../engine/language/words-of.ts';
import type { Rule, Span } from '../../engine/types.ts';
import { compileExpression } from '../expressions/compile-expression.ts';
import type { PreviewNames } from './near-miss-types.ts';

/** Where a phrase of a rule matches, with its field. */
export interface FieldHit extends Span {
  readonly field: string;
}

/** Which phrases of a rule match where, each by itself and whatever keeps the rule quiet. */
export class PhraseFields {
  readonly #compiled: CompiledRules;

  constructor({ phrases }: Rule, { lists, language = 'en' }: PreviewNames) {
    const alone = phrases.map((phrase, nth) => ({
      ...{ category: '', severity: 'hint' as const, why: '', alternatives: [] },
      id: `phrases[${nth}]`,
      phrases: [phrase],
    }));
    this.#compiled = compileRules(alone, {
      ...{ lists, regex: compileExpression },
      words: wordsOfLanguage(language),
    }).compiled;
  }

  hits(text: string): readonly FieldHit[] {
    return findMatches(this.#compiled, text, { evenSkipped: true }).map(({ rule, from, to }) => ({
      field: this.#compiled.rules[rule]!.id,
      from,
      to,
    }));
  }
}

/** The phrase that matches the very words, or some of them. */
export function fieldAt(hits: readonly FieldHit[], { from, to }: Span): string | undefined {
  const exact = hits.find((hit) => hit.from === from && hit.to === to);
  return (exact ?? hits.find((hit) => hit.from < to && hit.to > from))?.field;
}
