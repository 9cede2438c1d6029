import { useState } from 'preact/hooks';
import { isSameValue } from '../../lib/policy/same-value.ts';
import type { FieldProblem } from '../../lib/policy/studio/studio-edit.ts';

/** A value that is changed in a form, as it is shown. */
export interface Refusable<T> {
  /** What was refused, until it is mended; else what is kept. */
  readonly shown: T;
  readonly problems: readonly FieldProblem[];
  readonly set: (next: T) => void;
}

/** What was refused before the field was shown. */
export interface Refused<T> {
  readonly value: T;
  readonly problems: readonly FieldProblem[];
}

/** What cannot be taken stays in its field with what is wrong with it, and what is kept stays as it was. */
export function useRefused<T>(
  kept: T,
  onSet: (next: T) => readonly FieldProblem[],
  before?: Refused<T> | undefined,
): Refusable<T> {
  const [refused, setRefused] = useState(before ? { value: before.value, of: kept } : null);
  const [problems, setProblems] = useState(before?.problems ?? []);
  // What was undone, or changed in another tab, goes before.
  const isOpen = refused !== null && isSameValue(refused.of, kept);
  const set = (next: T) => {
    const found = onSet(next);
    setProblems(found);
    setRefused(found.length > 0 ? { value: next, of: kept } : null);
  };
  return { shown: isOpen ? refused.value : kept, problems: isOpen ? problems : [], set };
}
