import type { CompiledRules } from '../../engine/compile/compiled-rules.ts';
import { compileRules } from '../../engine/compile-rules.ts';
import { findMatches } from '../../engine/find-matches.ts';
import { wordsOfLanguage } from '../../engine/language/words-of.ts';
import type { Rule } from '../../engine/types.ts';
import { compileExpression } from '../expressions/compile-expression.ts';
import type { Policy } from '../schema.ts';
import { EVERYDAY } from './everyday-sentences.ts';

const NONE: ReadonlySet<number> = new Set();

/** One of a policy's phrases by the place of its rule and its own. */
interface Place {
  readonly rule: number;
  readonly nth: number;
}

/** Every phrase of a policy by itself, so that it can be said which of them matches a text. */
export class PhraseTrial {
  readonly #compiled: CompiledRules;
  readonly #places = new Map<Rule, Place>();
  readonly #known = new Map<string, ReadonlyMap<number, ReadonlySet<number>>>();
  #everyday: Map<string, string[]> | undefined;

  constructor({ rules, lists, language }: Policy) {
    const alone = rules.flatMap((rule, at) =>
      rule.phrases.map((phrase, nth) => this.#alone(phrase, at, nth)),
    );
    this.#compiled = compileRules(alone, {
      ...{ lists, regex: compileExpression },
      words: wordsOfLanguage(language),
    }).compiled;
  }

  #alone(phrase: string, rule: number, nth: number): Rule {
    const made = {
      id: '',
      category: '',
      severity: 'hint',
      why: '',
      alternatives: [],
      phrases: [phrase],
    } as const;
    this.#places.set(made, { rule, nth });
    return made;
  }

  /** Which phrases of a rule match the text, whatever its guards say. */
  matching(rule: number, text: string): ReadonlySet<number> {
    return this.#hitsIn(text).get(rule) ?? NONE;
  }

  /** The everyday sentences that a phrase matches. */
  everyday(rule: number, nth: number): readonly string[] {
    this.#everyday ??= this.#tryEveryday();
    return this.#everyday.get(`${rule}/${nth}`) ?? [];
  }

  #tryEveryday(): Map<string, string[]> {
    const found = new Map<string, string[]>();
    for (const text of EVERYDAY)
      for (const key of new Set(this.#hits(text).map(({ rule, nth }) => `${rule}/${nth}`)))
        found.set(key, [...(found.get(key) ?? []), text]);
    return found;
  }

  /** By rule; what was asked before is looked up, as copied rules have the same examples. */
  #hitsIn(text: string): ReadonlyMap<number, ReadonlySet<number>> {
    let found = this.#known.get(text);
    if (!found) {
      const byRule = Map.groupBy(this.#hits(text), ({ rule }) => rule);
      found = new Map([...byRule].map(([rule, places]) => [rule, new Set(places.map(({ nth }) => nth))]));
      this.#known.set(text, found);
    }
    return found;
  }

  #hits(text: string): Place[] {
    return findMatches(this.#compiled, text).map(
      ({ rule }) => this.#places.get(this.#compiled.rules[rule]!)!,
    );
  }
}
