import type { PolicyRow } from '../../lib/policy/subscription/policy-row.ts';
import { problemText } from './row-words.ts';

/** What is in the way of a policy, a line each; nothing where all is well. */
export function PolicyProblems({ row, now }: { row: PolicyRow; now: number }) {
  return row.problems.map((problem) => (
    <p key={problem.kind} class="policy-problem">
      {problemText(problem, row, now)}
    </p>
  ));
}
