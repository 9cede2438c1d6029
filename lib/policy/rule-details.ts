import type { NamedGuards, Rule } from '../engine/types.ts';

/** A rule as people see it. */
export interface NamedRule extends Rule {
  readonly name?: string | undefined;
  readonly source?: string | undefined;
}

/**
 * All of a rule but its phrases: what it is for and what to write instead, and what makes a match innocent. None of it
 * is needed before the phrases stand in a draft.
 */
export type RuleDetails = Omit<NamedRule, 'phrases'>;

/** The details of a pack, its rules in their order. */
export interface PackDetails {
  readonly guards?: NamedGuards | undefined;
  readonly rules: readonly RuleDetails[];
}

/** A rule that may have left its details elsewhere. */
export type BareRule = Pick<Rule, 'phrases'> & Partial<RuleDetails>;

/** Rules that may be bare, with the guards they name. */
export interface BareRuleSet {
  readonly rules: readonly BareRule[];
  readonly guards?: NamedGuards | undefined;
}

/** The same set with whole rules. */
export type Whole<S extends BareRuleSet> = Omit<S, 'rules' | 'guards'> & {
  readonly rules: readonly NamedRule[];
  readonly guards?: NamedGuards | undefined;
};

/** The details of these rules, on their own; why a named guard is there is for authors. */
export function detailsOf({
  rules,
  guards = {},
}: {
  rules: readonly NamedRule[];
  guards?: NamedGuards | undefined;
}): PackDetails {
  const near = Object.entries(guards).map(([name, guard]) => [name, { why: '', near: guard.near }]);
  return { guards: Object.fromEntries(near), rules: rules.map(detailsOfRule) };
}

/** What proves a rule and tells where it stood in its source is for authors too. */
function detailsOfRule(
  rule: NamedRule & { readonly origin?: unknown; readonly examples?: unknown },
): RuleDetails {
  const { phrases: _phrases, origin: _origin, examples: _examples, ...details } = rule;
  return details;
}

/** Whether any rule has left its details elsewhere. */
export function isBare({ rules }: BareRuleSet): boolean {
  return !rules.every(isWhole);
}

/**
 * The same rules with their details; those that have their own keep them. Without any (`details` null) bare rules
 * find at least all that the whole ones find, and what they find is not to be shown.
 */
export function withDetails<S extends BareRuleSet>(set: S, details: PackDetails | null): Whole<S> {
  if (!isBare(set)) return set as Whole<S>;
  const rules = set.rules.map((rule, nth): NamedRule => {
    if (isWhole(rule)) return rule;
    return { ...UNKNOWN, ...details?.rules[nth], phrases: rule.phrases };
  });
  return { ...set, guards: details?.guards ?? set.guards, rules };
}

const UNKNOWN: RuleDetails = { id: 'unknown', category: '', severity: 'hint', why: '', alternatives: [] };

function isWhole(rule: BareRule): rule is NamedRule {
  return rule.id !== undefined;
}
