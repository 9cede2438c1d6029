import type { PolicyProblem } from '../../policy/problem.ts';
import { proofSteps } from '../../policy/prove-policy.ts';
import type { Policy } from '../../policy/schema.ts';
import { takeTurns } from '../../policy/studio/take-turns.ts';
import { proveRecovery } from '../../recovery/prove-recovery.ts';

/** So many turns of 25 ms a proof may take: ten seconds of work, however long the machine sleeps or is busy between. */
const TURNS_MAX = 400;

/** That a policy was not proven to the end; never the fault of one rule. */
export const TOO_LONG: PolicyProblem = {
  where: 'the document',
  what: 'Amend works on its examples for too long.',
  mend: 'Split it into several policies, or write regular expressions that are plain words as phrases.',
};

/** What proving needs of the world around it. */
export interface ProofTools {
  /** Milliseconds, only ever compared. */
  readonly now: () => number;
  /** Lets others have their turn: a page is drawn, a worker hears its messages. */
  readonly pause: () => Promise<void>;
}

const HERE: ProofTools = {
  now: () => performance.now(),
  pause: () => new Promise((resolve) => setTimeout(resolve)),
};

/** Everything that keeps a well-formed policy from coming in force. In turns, and not for ever. */
export async function proveWhole(
  policy: Policy,
  { now, pause }: ProofTools = HERE,
): Promise<readonly PolicyProblem[]> {
  const problems: PolicyProblem[] = [];
  let turns = 0;
  const isWhole = await takeTurns(
    proofSteps(policy),
    (step) => {
      for (const problem of step.problems) problems.push(problem);
    },
    { now, pause, isCancelled: () => turns > TURNS_MAX, onTurn: () => void turns++ },
  );
  if (!isWhole) problems.push(TOO_LONG);
  return [...problems, ...proveRecovery(policy)];
}
