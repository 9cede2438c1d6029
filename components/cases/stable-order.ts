import type { CaseShown } from './cases-view.ts';

/**
 * The list in the order it stood in, while somebody reads in it: what changes elsewhere must not push away the row
 * under their hands. What is new comes on top, what is gone goes, and all else is as it is now.
 * @param before the keys as they stood
 */
export function inPlace(now: readonly CaseShown[], before: readonly string[]): readonly CaseShown[] {
  const places = new Map(before.map((key, index) => [key, index]));
  const place = ({ row }: CaseShown) => places.get(row.key) ?? -1;
  return now.toSorted((one, other) => place(one) - place(other));
}
