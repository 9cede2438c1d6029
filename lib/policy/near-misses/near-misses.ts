import { readLists } from '../../engine/compile/read-lists.ts';
import type { CompiledRules } from '../../engine/compile-rules.ts';
import type { Rule } from '../../engine/types.ts';
import type { NearMiss, PreviewNames } from './near-miss-types.ts';
import {
  type NearPattern,
  type NearWords,
  nearPattern,
  nearText,
  nearWords,
  sayNearWords,
  touches,
} from './near-words.ts';
import { fieldAt, type PhraseFields } from './phrase-fields.ts';
import { stoppedMatches } from './stopped-matches.ts';

/** So many near misses of one text are told, the nearest first. */
const NEAR_MAX = 4;

/** Steps of comparing that one preview may take: some milliseconds, whatever the patterns. */
const STEPS_MAX = 200_000;

/** Finds what in texts nearly is what a rule looks for, beside what it flags there. */
export class NearMissFinder {
  readonly #rule: Rule;
  readonly #compiled: CompiledRules;
  readonly #fields: PhraseFields;
  readonly #names: PreviewNames;
  readonly #patterns: readonly NearPattern[];
  readonly #allowance = { steps: STEPS_MAX };

  constructor(rule: Rule, compiled: CompiledRules, fields: PhraseFields, names: PreviewNames) {
    this.#rule = rule;
    this.#compiled = compiled;
    this.#fields = fields;
    this.#names = names;
    const lists = readLists(names.lists ?? {}, []);
    this.#patterns = rule.phrases.flatMap(
      (source, nth) => nearPattern(source, `phrases[${nth}]`, lists) ?? [],
    );
  }

  /** By place in the text: what matched and was stopped, and what differs in one thing. */
  find(text: string, sentence: number): NearMiss[] {
    const hits = this.#fields.hits(text);
    const stopped = stoppedMatches(this.#rule, this.#compiled, text, sentence).map((miss) => ({
      ...miss,
      field: fieldAt(hits, miss) ?? miss.field,
    }));
    const near = nearText(text);
    const close = this.#patterns.flatMap((pattern) => nearWords(pattern, near, hits, this.#allowance) ?? []);
    const told = nearest(close).map((words) => ({ ...sayNearWords(words, near, this.#names), sentence }));
    return [...stopped, ...told].slice(0, NEAR_MAX).toSorted((a, b) => a.from - b.from);
  }
}

/** Several phrases of a rule are often near the same words: the nearest is told. */
function nearest(close: readonly NearWords[]): NearWords[] {
  const kept: NearWords[] = [];
  for (const words of close.toSorted((a, b) => a.distance - b.distance))
    if (kept.length < NEAR_MAX && !kept.some((other) => touches(other, words))) kept.push(words);
  return kept;
}
