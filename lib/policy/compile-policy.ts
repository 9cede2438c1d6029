import { check } from '../engine/check.ts';
import { compileRules } from '../engine/compile-rules.ts';
import type { Audience, Finding, PatternProblem } from '../engine/types.ts';
import { type PolicyProblem, placeOf } from './problem.ts';
import type { Policy } from './schema.ts';

/** A policy made ready to try texts on; rules whose patterns cannot be read are left out and named in `problems`. */
export interface CompiledPolicy {
  readonly findingsIn: (text: string, where?: Audience | undefined) => Finding[];
  readonly problems: readonly PolicyProblem[];
}

/** Compiles a policy's rules, and says which of their patterns cannot be read, where, and how to mend them. */
export function compilePolicy(policy: Policy): CompiledPolicy {
  const { compiled, problems } = compileRules(policy.rules);
  return {
    findingsIn: (text, where) => check(compiled, text, { where }),
    problems: problems.map((problem) => explain(policy, problem)),
  };
}

function explain(policy: Policy, { ruleId, field, pattern, at, message }: PatternProblem): PolicyProblem {
  const rule = policy.rules.findIndex(({ id }) => id === ruleId);
  return {
    where: `${placeOf(policy, ['rules', rule])} › ${field.replaceAll('.', ' › ')}`,
    what: `the pattern ${JSON.stringify(pattern)} cannot be read at character ${at + 1}.`,
    mend: message,
  };
}
