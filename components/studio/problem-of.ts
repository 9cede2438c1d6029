import type { FieldProblem } from '../../lib/policy/studio/studio-edit.ts';
import { saidProblem } from '../words/said.ts';

/** What is wrong with a field or a part of it, with its mend; undefined where nothing is. */
export function problemOf(problems: readonly FieldProblem[], field: string): string | undefined {
  const found = problems.find(
    (problem) =>
      problem.field === field ||
      problem.field?.startsWith(`${field}[`) ||
      problem.field?.startsWith(`${field}.`),
  );
  if (found === undefined) return undefined;
  return saidProblem(found);
}
