/**
 * `verify.ts all|quick|e2e|screenshots`: every check, one step after the other, stopping at the first that
 * fails with what it said. The last line is `Tests: N passed, M failed`.
 */

import { runSteps } from './verify/run-steps.ts';
import { stepsOf } from './verify/steps.ts';

const wanted = process.argv[2] ?? 'all';
const steps = stepsOf(wanted);
if (steps) process.exitCode = await runSteps(steps);
else {
  process.stderr.write(`amend: verify what? all, quick, e2e or screenshots, not "${wanted}"\n`);
  process.exitCode = 2;
}
