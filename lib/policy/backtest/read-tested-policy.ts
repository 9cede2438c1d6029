import { parsePolicyJson } from '../parse-policy.ts';
import { parsePolicyYaml } from '../parse-policy-yaml.ts';
import type { PolicyProblem } from '../problem.ts';
import { POLICY_BYTES_MAX, POLICY_SIZE_MAX } from '../schema.ts';
import { readEnvelope } from '../signing/read-envelope.ts';
import type { BacktestPolicy } from './backtest-types.ts';
import { policyToTest, rulesToTest } from './policy-to-test.ts';
import type { TestedPolicy } from './worker-protocol.ts';

/**
 * The rules to try, or why there are none. A file may be JSON or YAML, signed or not, packed or not; whose key it bears is
 * not asked. Examples are not proven: what is being written may be tried as it is.
 */
export async function readTestedPolicy(tested: TestedPolicy): Promise<BacktestPolicy | PolicyProblem> {
  if (tested.kind === 'page') return rulesToTest(tested.rules);
  if (tested.kind === 'policy') return policyToTest(tested.policy);
  const { file } = tested;
  if (file.size > POLICY_BYTES_MAX) return tooLarge(file.size);
  // What is published is what a draft is compared with the most, and that is signed.
  const reading = await readEnvelope(new Uint8Array(await file.arrayBuffer()));
  if (reading.kind === 'broken') return { where: 'the file', what: reading.what, mend: reading.mend };
  const isJson = reading.kind === 'signed' || /^\s*\{/.test(reading.text);
  const parsed = isJson ? parsePolicyJson(reading.text) : parsePolicyYaml(reading.text);
  return parsed.ok ? policyToTest(parsed.policy) : parsed.problems[0]!;
}

function tooLarge(size: number): PolicyProblem {
  const what = `it has ${(size / 1e6).toFixed(1)} MB; a policy may have ${POLICY_SIZE_MAX}.`;
  return { where: 'the document', what, mend: 'See whether it is the policy that was meant.' };
}
