import type { Fit, Rule } from '../engine/types.ts';

/** What people read of a rule, and the engine does not need to find its words. */
export interface RuleTexts {
  readonly id: string;
  readonly why: string;
  readonly alternatives: readonly string[];
  readonly fit?: Fit | undefined;
  readonly name?: string | undefined;
  readonly source?: string | undefined;
}

/** The texts of a pack's rules, in the order of the rules. */
export type TextTable = readonly RuleTexts[];

/** A rule that may have left its texts elsewhere. */
export type BareRule = Omit<Rule, keyof RuleTexts> & Partial<RuleTexts>;

/** A rule as people see it. */
export type NamedRule = Rule & Pick<RuleTexts, 'name' | 'source'>;

/** The texts of these rules, on their own. */
export function textsOf(rules: readonly NamedRule[]): TextTable {
  return rules.map(({ id, why, alternatives, fit, name, source }) => ({
    id,
    why,
    alternatives,
    ...(fit && { fit }),
    ...(name && { name }),
    ...(source && { source }),
  }));
}

/**
 * The same rules with their texts. A rule that has its own keeps them; one that has none is asked for them only when
 * they are read, so the rules can be compiled before `table` gives any. Until then they are empty.
 */
export function withTexts<S extends { readonly rules: readonly BareRule[] }>(
  set: S,
  table: () => TextTable | null,
): Omit<S, 'rules'> & { readonly rules: readonly NamedRule[] } {
  return { ...set, rules: set.rules.map((rule, nth) => (isWhole(rule) ? rule : late(rule, nth, table))) };
}

function isWhole(rule: BareRule): rule is NamedRule {
  return rule.id !== undefined && rule.why !== undefined && rule.alternatives !== undefined;
}

function late(rule: BareRule, nth: number, table: () => TextTable | null): NamedRule {
  const texts = (): RuleTexts => table()?.[nth] ?? { id: `rule ${nth}`, why: '', alternatives: [] };
  return {
    ...rule,
    get id() {
      return texts().id;
    },
    get why() {
      return texts().why;
    },
    get alternatives() {
      return texts().alternatives;
    },
    get fit() {
      return texts().fit;
    },
    get name() {
      return texts().name;
    },
    get source() {
      return texts().source;
    },
  };
}
