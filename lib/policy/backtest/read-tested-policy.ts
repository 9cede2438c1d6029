import { parsePolicyJson } from '../parse-policy.ts';
import { parsePolicyYaml } from '../parse-policy-yaml.ts';
import type { PolicyProblem } from '../problem.ts';
import { POLICY_BYTES_MAX, POLICY_SIZE_MAX } from '../schema.ts';
import type { BacktestPolicy } from './backtest-types.ts';
import { policyToTest, rulesToTest } from './policy-to-test.ts';
import type { TestedPolicy } from './worker-protocol.ts';

/** The rules to try, or why there are none. Examples are not proven: what is being written may be tried as it is. */
export async function readTestedPolicy(tested: TestedPolicy): Promise<BacktestPolicy | PolicyProblem> {
  if (tested.kind === 'page') return rulesToTest(tested.rules);
  if (tested.kind === 'policy') return policyToTest(tested.policy);
  const { file } = tested;
  if (file.size > POLICY_BYTES_MAX) return tooLarge(file.size);
  const text = await file.text();
  const parsed = /\.ya?ml$/i.test(file.name) ? parsePolicyYaml(text) : parsePolicyJson(text);
  return parsed.ok ? policyToTest(parsed.policy) : parsed.problems[0]!;
}

function tooLarge(size: number): PolicyProblem {
  const what = `it has ${(size / 1e6).toFixed(1)} MB; a policy may have ${POLICY_SIZE_MAX}.`;
  return { where: 'the document', what, mend: 'See whether it is the policy that was meant.' };
}
