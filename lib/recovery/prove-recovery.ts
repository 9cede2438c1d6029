import type { PolicyProblem } from '../policy/problem.ts';
import type { PolicyRecovery } from '../policy/recovery/recovery-shape.ts';
import { overlayBook } from './overlay-book.ts';
import { proveLimits } from './prove-limits.ts';
import { proveLines } from './prove-lines.ts';
import { proveModels } from './prove-models.ts';
import { provePlaybooks } from './prove-playbooks.ts';
import { proveStandards, proveWorkingHours } from './prove-standards.ts';

/** A policy, as far as it speaks of recovery. */
export interface WithRecovery {
  readonly recovery?: PolicyRecovery | undefined;
}

/**
 * Everything that keeps a well-formed `recovery:` from being installed: names of steps, signs, types and lines that are
 * not there, standards that cannot be measured, money without a currency, hours in which nobody works. Each with its
 * place and its mend.
 */
export function proveRecovery(policy: WithRecovery): PolicyProblem[] {
  const { recovery } = policy;
  if (recovery === undefined) return [];
  const book = overlayBook(recovery);
  return [
    ...proveModels(policy, recovery, book),
    ...provePlaybooks(policy, recovery, book),
    ...proveLines(policy, recovery, book),
    ...proveStandards(policy, recovery),
    ...proveLimits(policy, recovery),
    ...proveWorkingHours(policy, recovery),
  ];
}
