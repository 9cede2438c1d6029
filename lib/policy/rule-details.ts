import type { NamedGuards, NamedLists, Rule } from '../engine/types.ts';

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

/** A rule that has left its details elsewhere. */
export type BareRule = Pick<Rule, 'phrases'>;

/** A pack of such rules. */
export interface BarePack {
  readonly id: string;
  /** Of its phrases; English where it is not said. */
  readonly language?: string | undefined;
  readonly lists?: NamedLists | undefined;
  readonly rules: readonly BareRule[];
}

/** The same with whole rules and the guards they name. */
export interface WholePack extends BarePack {
  readonly rules: readonly NamedRule[];
  readonly guards?: NamedGuards | undefined;
}

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

/** The pack's rules with their details; the lists of phrases are the very same. */
export function withDetails({ id, lists, rules }: BarePack, details: PackDetails): WholePack {
  return {
    ...{ id, lists, guards: details.guards },
    rules: rules.map(({ phrases }, nth) => ({ ...(details.rules[nth] ?? UNKNOWN), phrases })),
  };
}

/** Rules to see by that a draft may hold something: they find at least all that the whole ones do, and it is not to be shown. */
export function withoutDetails(rules: readonly BareRule[]): readonly NamedRule[] {
  return rules.map(({ phrases }) => ({ ...UNKNOWN, phrases }));
}

const UNKNOWN: RuleDetails = { id: 'unknown', category: '', severity: 'hint', why: '', alternatives: [] };
