import { checkAlone } from '../engine/check-alone.ts';
import type { Work } from '../engine/types.ts';
import { checkReferences } from './check-references.ts';
import { type CompiledPolicy, compilePolicy } from './compile-policy.ts';
import { checkCrowds } from './crowded-phrases.ts';
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
 * So many matches may stand in the examples on the average, beside a store for all: in real ones it is a handful. More
 * would let a small file keep everybody's browser busy for minutes, so a proof is never dearer than its examples are many.
 */
const MATCHES_PER_EXAMPLE = 50;
const MATCHES_FREE = 200_000;

/**
 * Everything that keeps a well-formed policy from being installed: patterns that cannot be read, names that
 * nothing bears, examples that fail. Takes time linear in the policy.
 */
export function provePolicy(policy: Policy): PolicyProblem[] {
  return [...proofSteps(policy)].flatMap(({ problems }) => problems);
}

/** The same step by step, so that it can be followed and broken off. */
export function* proofSteps(policy: Policy): Generator<ProofStep, void> {
  const proof = new Proof(policy);
  const problems = [...proof.unread, ...checkReferences(policy, shippedPacks), ...checkCrowds(policy)];
  const all = policy.rules.length;
  if (problems.length > 0) {
    yield { done: all, all, problems };
    return;
  }
  for (let rule = 0; rule < all; rule++) {
    const failed = proof.test(rule);
    if (proof.isTooDear) {
      yield { done: all, all, problems: [...failed, tooDear(policy, rule)] };
      return;
    }
    yield { done: rule + 1, all, problems: failed };
  }
}

/** Runs every rule's own examples; one outcome for each rule, in order. */
export function testExamples(policy: Policy): ExampleOutcome[] {
  const proof = new Proof(policy);
  const byRule = Map.groupBy(proof.unread, ({ where }) => where.split(' › ')[0]!);
  return policy.rules.map((rule, index) => ({
    ruleId: rule.id,
    flag: rule.examples.flag.length,
    pass: rule.examples.pass.length,
    problems: [...(byRule.get(placeOf(policy, ['rules', index])) ?? []), ...proof.test(index)],
  }));
}

/** A policy's examples held against its rules. */
class Proof {
  readonly #policy: Policy;
  readonly #all: CompiledPolicy;
  readonly #work: Work = { characters: 0, tokens: 0, states: 0, candidates: 0 };
  readonly #most: number;
  #asleep: { readonly of: CompiledPolicy; readonly places: ReadonlyMap<string, number> } | undefined;

  constructor(policy: Policy) {
    this.#policy = policy;
    this.#all = compilePolicy(policy);
    const examples = policy.rules.reduce(
      (sum, { examples: { flag, pass } }) => sum + flag.length + pass.length,
      0,
    );
    this.#most = MATCHES_FREE + MATCHES_PER_EXAMPLE * examples;
  }

  /** What cannot be read of it. */
  get unread(): readonly PolicyProblem[] {
    return this.#all.problems;
  }

  get isTooDear(): boolean {
    return this.#work.candidates > this.#most;
  }

  /** Examples of a rule that fail. */
  test(index: number): PolicyProblem[] {
    const rule = this.#policy.rules[index]!;
    const failing = (kind: 'flag' | 'pass') =>
      rule.examples[kind].flatMap((text, at) =>
        this.#fires(rule, text) === (kind === 'flag') ? [] : [complain(this.#policy, index, kind, at, text)],
      );
    return [...failing('flag'), ...failing('pass')];
  }

  #fires(rule: PolicyRule, text: string): boolean {
    const findings = rule.off ? this.#alone(rule, text) : this.#all.findingsIn(text, rule.where, this.#work);
    return findings.some(({ ruleId }) => ruleId === rule.id);
  }

  /** A rule that is off has to hold good for the day it is switched on. */
  #alone({ id, where }: PolicyRule, text: string) {
    this.#asleep ??= sleepersOf(this.#policy);
    const { of, places } = this.#asleep;
    const place = places.get(id);
    return place === undefined ? [] : checkAlone(of.compiled, place, text, { where, work: this.#work });
  }
}

/** All rules that are off, as if they were on, made ready once for all of them. */
function sleepersOf(policy: Policy) {
  const rules = policy.rules.filter(({ off }) => off).map((rule) => ({ ...rule, off: false }));
  const of = compilePolicy({ ...policy, rules });
  return { of, places: new Map(of.compiled.rules.map(({ id }, place) => [id, place] as const)) };
}

function tooDear(policy: Policy, rule: number): PolicyProblem {
  return {
    where: placeOf(policy, ['rules', rule]),
    what: 'up to here the examples hold far more matches than examples need, so the others were not looked at.',
    mend: 'Keep examples to one sentence each, and the same phrase to one rule.',
  };
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
