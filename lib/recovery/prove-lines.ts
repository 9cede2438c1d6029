import { type PolicyProblem, placeOf } from '../policy/problem.ts';
import type { PolicyRecovery } from '../policy/recovery/recovery-shape.ts';
import { brokenSlots, stepNames, takenIds, unknownName } from './prove-names.ts';
import { type RecoveryBook, shippedBook } from './recovery-book.ts';

type PolicyLine = NonNullable<PolicyRecovery['lines']>[number];

/** What keeps the lines of a policy from being offered. */
export function proveLines(root: unknown, said: PolicyRecovery, book: RecoveryBook): PolicyProblem[] {
  const { lines = [] } = said;
  const steps = stepNames(book);
  const types = book.playbooks.map(({ id }) => id);
  const path = ['recovery', 'lines'];
  return [
    ...takenIds(root, path, lines),
    ...lines.flatMap((line, at) => [
      ...unknownName(root, [...path, at, 'step'], 'step or sign', line.step, steps),
      ...proveTypes(root, [...path, at, 'types'], line.types, types),
      ...proveTypes(root, [...path, at, 'not'], line.not, types),
      ...proveOff(root, [...path, at], line),
      ...brokenSlots(root, [...path, at, 'text'], line.text),
    ]),
  ];
}

function proveTypes(
  root: unknown,
  path: readonly PropertyKey[],
  named: readonly string[] | undefined,
  types: readonly string[],
): PolicyProblem[] {
  return (named ?? []).flatMap((type, at) => unknownName(root, [...path, at], 'complaint type', type, types));
}

function proveOff(root: unknown, path: readonly PropertyKey[], { id, off }: PolicyLine): PolicyProblem[] {
  if (!off) return [];
  if (id === undefined)
    return [
      {
        where: placeOf(root, path),
        what: '"off" does not say which line.',
        mend: 'Add the "id" of a shipped line.',
      },
    ];
  return unknownName(
    root,
    [...path, 'id'],
    'shipped line',
    id,
    shippedBook.lines.map((line) => line.id ?? ''),
  );
}
