import { existsSync } from 'node:fs';
import type { BacktestPolicy } from '../../policy/backtest/backtest-types.ts';
import { policyToTest } from '../../policy/backtest/policy-to-test.ts';
import { packNamed } from '../../policy/layers/packs-in-force.ts';
import { problemLine } from '../../policy/problem.ts';
import { provePolicy } from '../../policy/prove-policy.ts';
import { shippedPacks } from '../../policy/shipped-packs.ts';
import { Failure } from '../commands/failure.ts';
import { readPolicy } from './policy-files.ts';

/** A policy with all that it stands on, by its file, or a pack by its id where no file is called so. */
export async function loadForTest(file: string): Promise<BacktestPolicy> {
  const pack = packNamed(shippedPacks, file);
  if (pack !== undefined && !existsSync(file)) return pack;
  const result = await readPolicy(file);
  const problems = result.ok ? provePolicy(result.policy) : result.problems;
  const [first] = problems;
  if (result.ok && first === undefined) return policyToTest(result.policy);
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more: amend policy validate ${file})` : '';
  throw new Failure(file, `${first ? problemLine(first) : 'it is not a policy.'}${more}`);
}
