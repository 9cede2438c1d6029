/** One thing wrong with a policy, said so that whoever wrote it can mend it. */
export interface PolicyProblem {
  /** The place, e.g. `rules[3] "not-my-job" › alternatives[0]`, or `line 4, column 7`. */
  readonly where: string;
  /** What is wrong there. */
  readonly what: string;
  /** What to do about it. */
  readonly mend: string;
}

/** A problem as one line of text. */
export function problemLine(problem: PolicyProblem): string {
  return `${problem.where}: ${problem.what} ${problem.mend}`;
}

/**
 * A path into a policy document as people read it.
 * @param root the document, from which the ids of rules on the way are taken
 */
export function placeOf(root: unknown, path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the document';
  const parts: string[] = [];
  let value = root;
  for (const key of path) {
    value =
      isRecord(value) || Array.isArray(value) ? (value as Record<PropertyKey, unknown>)[key] : undefined;
    if (typeof key !== 'number') parts.push(String(key));
    else parts.push(`${parts.pop() ?? ''}[${key}]${idOf(value)}`);
  }
  return parts.join(' › ');
}

/** A path within one thing, for a form: `['examples', 'flag', 0]` is `examples.flag[0]`. */
export function fieldOf(path: readonly PropertyKey[]): string {
  const parts = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  return parts.join('').replace(/^\./, '');
}

/** True for a plain object of keys and values. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function idOf(value: unknown): string {
  return isRecord(value) && typeof value.id === 'string' ? ` "${value.id.slice(0, 60)}"` : '';
}
