import type { FieldProblem } from '../../lib/policy/studio/studio-edit.ts';

/** What is wrong with a field or a part of it, with its mend; undefined where nothing is. */
export function problemOf(problems: readonly FieldProblem[], field: string): string | undefined {
  const found = problems.find(
    (problem) =>
      problem.field === field ||
      problem.field?.startsWith(`${field}[`) ||
      problem.field?.startsWith(`${field}.`),
  );
  if (found === undefined) return undefined;
  return `${capitalised(found.what)} ${found.mend}`;
}

/** Begins with a capital, as what stands on a line of its own. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
