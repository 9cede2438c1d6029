import type { RuleSet } from '../../engine/types.ts';
import { joinPolicies } from '../../policy/join-policies.ts';
import type { RuleProvenance } from '../../policy/layers/layer-types.ts';
import type { NamedRule } from '../../policy/rule-details.ts';
import { shippedPacks } from '../../policy/shipped-packs.ts';

/** A rule as people are told of it. */
export type LoadedRule = NamedRule & { readonly from?: RuleProvenance | undefined };

/** The rules of one language, ready for the engine. */
export interface LoadedSet extends RuleSet {
  readonly rules: readonly LoadedRule[];
}

/** The rules that drafts are checked by. */
export interface LoadedRules {
  /** Each with the language it is for, without region. */
  readonly byLanguage: ReadonlyMap<string, LoadedSet>;
  /** What one policy wanted and another did not let it have, a line each. */
  readonly notes: readonly string[];
}

/**
 * The rules of the named policies, proven by their own examples and laid over each other and over the packs they
 * extend; without files, those of the packs that ship with Amend. They are proven by our own tests: neither are they
 * parsed again, nor is the parser loaded for them.
 */
export async function loadRules(files: readonly string[]): Promise<LoadedRules> {
  if (files.length > 0) return (await import('./lay-files.ts')).layFiles(files);
  const sets = shippedPacks.map((pack) => [pack.language, joinPolicies([pack]) as LoadedSet] as const);
  return { byLanguage: new Map(sets), notes: [] };
}
