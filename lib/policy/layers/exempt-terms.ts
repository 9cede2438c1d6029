import type { NamedGuard } from '../../engine/types.ts';
import { type HeldRule, rankOf } from './held-rule.ts';
import type { Layer } from './layer-types.ts';

/** The name of the guard that a layer's exempt terms make; no guard of a policy can have it. */
export const EXEMPT = 'exempt names';

const WORD = /[\p{L}\p{N}]/u;

/** Whether anything in the term can stand in a text as a word: a term of marks alone says nothing. */
export function hasWord(term: string): boolean {
  return WORD.test(term);
}

/** A guard that excuses what lies wholly within one of the terms, written exactly so. */
export function exemptGuard(terms: readonly string[]): NamedGuard {
  // A term is words and not a pattern: between quote marks nothing but the mark itself has a meaning.
  const phrases = terms.filter(hasWord).map((term) => `"${term.replaceAll('"', ' ')}"`);
  return { why: 'It is a name.', near: phrases.length === 0 ? [] : [{ phrases, within: 'around' }] };
}

/** Whether the terms of a layer hold for a rule: not where any other policy at its level or above locks it. */
export function reaches(layer: Layer, { locks }: HeldRule): boolean {
  return locks.every((lock) => lock === layer || rankOf(lock.level) > rankOf(layer.level));
}
