import type { NamedGuard, RuleSet } from '../../engine/types.ts';
import { hasWord } from '../field-shapes.ts';
import type { Policy } from '../schema.ts';
import type { HeldRule } from './held-rule.ts';
import type { Layer } from './layer-types.ts';
import { standingOf } from './standing.ts';

/** The name of the guard that a layer's exempt terms make; no guard of a policy can have it. */
export const EXEMPT = 'exempt names';

/** A guard that excuses what lies wholly within one of the terms, written exactly so. */
export function exemptGuard(terms: readonly string[]): NamedGuard {
  // A term is words and not a pattern: between quote marks nothing but the mark itself has a meaning.
  const phrases = terms.filter(hasWord).map((term) => `"${term.replaceAll('"', ' ')}"`);
  return { why: 'It is a name.', near: phrases.length === 0 ? [] : [{ phrases, within: 'around' }] };
}

/** A policy's own rules and guards, its exempt names among them: as it is proven, and in force where it stands alone. */
export function withExempt({ rules, guards, exempt = [] }: Policy): RuleSet {
  if (exempt.length === 0) return { rules, guards };
  return {
    rules: rules.map((rule) => ({ ...rule, guards: [...(rule.guards ?? []), EXEMPT] })),
    guards: { ...guards, [EXEMPT]: exemptGuard(exempt) },
  };
}

/** Whether the terms of a layer hold for a rule: not where any other policy at its level or above locks it. */
export function reaches(layer: Layer, { locks }: HeldRule): boolean {
  return locks.every((lock) => lock === layer || standingOf(lock) > standingOf(layer));
}
