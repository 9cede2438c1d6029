import type * as z from 'zod';
import { explainIssue } from '../explain-issue.ts';
import { fieldOf, placeOf } from '../problem.ts';
import { type Policy, type PolicyRule, policySchema, RULES_MAX, ruleSchema } from '../schema.ts';
import { policyDocument } from '../write-policy.ts';
import type { EditOutcome, FieldProblem } from './studio-edit.ts';

type Path = readonly PropertyKey[];

/**
 * A rule as the policy would keep it at a place, or what is wrong with it, by field.
 * @param policy the policy with the rule in it, from which places are named
 * @param taken where another rule has its id
 */
export function checkRule(policy: Policy, at: number, taken?: number): EditOutcome<PolicyRule> {
  const parsed = ruleSchema.safeParse(policy.rules[at]);
  if (!parsed.success) return refused(policy, parsed.error.issues, ['rules', at]);
  if (taken === undefined) return { ok: true, value: parsed.data };
  const what = `the id is taken by ${placeOf(policy, ['rules', taken])}.`;
  return refuseField(placeOf(policy, ['rules', at, 'id']), 'id', what, 'Give this rule an id of its own.');
}

/** A policy whose rules are known to be sound and whose other keys may not be. */
export function checkHead(policy: Policy): EditOutcome<Policy> {
  const parsed = policySchema.safeParse(policyDocument({ ...policy, rules: policy.rules.slice(0, 1) }));
  if (!parsed.success) return refused(policy, parsed.error.issues, []);
  return { ok: true, value: { ...parsed.data, rules: policy.rules } };
}

/** A policy of which nothing is known. */
export function checkWhole(policy: Policy): EditOutcome<Policy> {
  const parsed = policySchema.safeParse(policyDocument(policy));
  return parsed.success ? { ok: true, value: parsed.data } : refused(policy, parsed.error.issues, []);
}

/** The policy, unless it has more rules than any may have. */
export function checkCount(policy: Policy): EditOutcome<Policy> {
  if (policy.rules.length <= RULES_MAX) return { ok: true, value: policy };
  const numbers = [policy.rules.length, RULES_MAX].map((each) => each.toLocaleString('en'));
  const what = `the policy would have ${numbers[0]} rules; ${numbers[1]} are the most.`;
  return refuseField('rules', undefined, what, 'Split it into several policies.');
}

/** A refused edit with one problem. */
export function refuseField(
  where: string,
  field: string | undefined,
  what: string,
  mend: string,
): { readonly ok: false; readonly problems: readonly FieldProblem[] } {
  return { ok: false, problems: [{ where, what, mend, field }] };
}

/** Issues of a part of the policy, as problems of the policy. */
function refused(policy: Policy, issues: readonly z.core.$ZodIssue[], base: Path) {
  const problems = issues.flatMap((issue) => {
    const field = fieldOf(issue.path);
    const said = explainIssue(policy, { ...issue, path: [...base, ...issue.path] });
    return said.map((problem): FieldProblem => ({ ...problem, field }));
  });
  return { ok: false as const, problems };
}
