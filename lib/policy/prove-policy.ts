import { checkReferences } from './check-references.ts';
import { compilePolicy } from './compile-policy.ts';
import { type PolicyProblem, placeOf } from './problem.ts';
import type { Policy, PolicyRule } from './schema.ts';
import { shippedPacks } from './shipped-packs.ts';

/** How the examples of one rule did. */
export interface ExampleOutcome {
  readonly ruleId: string;
  /** Number of examples that must be flagged. */
  readonly flag: number;
  /** Number of examples that must stay clean. */
  readonly pass: number;
  readonly problems: readonly PolicyProblem[];
}

/** How far a proof is, and what it found since it last told. */
export interface ProofStep {
  /** Rules done, of `all`. */
  readonly done: number;
  readonly all: number;
  readonly problems: readonly PolicyProblem[];
}

/**
 * Everything that keeps a well-formed policy from being installed: patterns that cannot be read, names that
 * nothing bears, examples that fail.
 */
export function provePolicy(policy: Policy): PolicyProblem[] {
  return [...proofSteps(policy)].flatMap(({ problems }) => problems);
}

/** The same step by step, so that it can be followed and broken off. */
export function* proofSteps(policy: Policy): Generator<ProofStep, void> {
  const { findingsIn, problems: unread } = compilePolicy(policy);
  const problems = [...unread, ...checkReferences(policy, shippedPacks)];
  const all = policy.rules.length;
  if (problems.length > 0) {
    yield { done: all, all, problems };
    return;
  }
  for (let rule = 0; rule < all; rule++)
    yield { done: rule + 1, all, problems: testRule(policy, rule, findingsIn) };
}

/** Runs every rule's own examples; one outcome for each rule, in order. */
export function testExamples(policy: Policy): ExampleOutcome[] {
  const { findingsIn, problems } = compilePolicy(policy);
  const byRule = Map.groupBy(problems, ({ where }) => where.split(' › ')[0]!);
  return policy.rules.map((rule, index) => ({
    ruleId: rule.id,
    flag: rule.examples.flag.length,
    pass: rule.examples.pass.length,
    problems: [
      ...(byRule.get(placeOf(policy, ['rules', index])) ?? []),
      ...testRule(policy, index, findingsIn),
    ],
  }));
}

type FindingsIn = ReturnType<typeof compilePolicy>['findingsIn'];

function testRule(policy: Policy, index: number, findingsInAll: FindingsIn): PolicyProblem[] {
  const rule = policy.rules[index]!;
  // A rule that is off has to hold good for the day it is switched on.
  const findingsIn = rule.off
    ? compilePolicy({ ...policy, rules: [{ ...rule, off: false }] }).findingsIn
    : findingsInAll;
  const silent = rule.examples.flag.flatMap((text, at) =>
    fires(rule, text, findingsIn) ? [] : [complain(policy, index, 'flag', at, text)],
  );
  const loud = rule.examples.pass.flatMap((text, at) =>
    fires(rule, text, findingsIn) ? [complain(policy, index, 'pass', at, text)] : [],
  );
  return [...silent, ...loud];
}

function fires(rule: PolicyRule, text: string, findingsIn: FindingsIn): boolean {
  return findingsIn(text, rule.where).some(({ ruleId }) => ruleId === rule.id);
}

function complain(
  policy: Policy,
  rule: number,
  kind: 'flag' | 'pass',
  at: number,
  text: string,
): PolicyProblem {
  const where = placeOf(policy, ['rules', rule, 'examples', kind, at]);
  const quoted = JSON.stringify(text);
  if (kind === 'flag') {
    return {
      where,
      what: `the rule does not flag ${quoted}.`,
      mend: 'Widen its phrases, or take the example out.',
    };
  }
  return { where, what: `the rule flags ${quoted}.`, mend: 'Add an "unless", or narrow its phrases.' };
}
