import { type PolicyProblem, placeOf } from '../policy/problem.ts';
import type { PolicyRecovery } from '../policy/recovery/recovery-shape.ts';
import { brokenSlots, stepNames, takenIds, unknownName } from './prove-names.ts';
import { type RecoveryBook, shippedBook } from './recovery-book.ts';

/** What keeps the complaint types of a policy from being used. */
export function provePlaybooks(root: unknown, said: PolicyRecovery, book: RecoveryBook): PolicyProblem[] {
  const { playbooks = [] } = said;
  const path = ['recovery', 'playbooks'];
  const names = stepNames(book);
  return [
    ...takenIds(root, path, playbooks),
    ...playbooks.flatMap(
      ({ id, name, off, needs = {}, onRepeat = {}, lead = [], gestures = [], words = {} }, at) => [
        ...proveNew(root, [...path, at], id, name === undefined || off === true),
        ...Object.keys(needs).flatMap((step) =>
          unknownName(root, [...path, at, 'needs'], 'step or sign', step, names),
        ),
        ...Object.keys(onRepeat).flatMap((step) =>
          unknownName(root, [...path, at, 'onRepeat'], 'step or sign', step, names),
        ),
        ...lead.flatMap((step, index) =>
          unknownName(root, [...path, at, 'lead', index], 'step or sign', step, names),
        ),
        ...takenIds(root, [...path, at, 'gestures'], gestures),
        ...gestures.flatMap((gesture, index) =>
          brokenSlots(root, [...path, at, 'gestures', index, 'words'], gesture.words ?? ''),
        ),
        ...Object.entries(words).flatMap(([key, text]) =>
          brokenSlots(root, [...path, at, 'words', key], text ?? ''),
        ),
      ],
    ),
  ];
}

/** What does not say its name, or is switched off, has to be one of those that ship. */
function proveNew(
  root: unknown,
  path: readonly PropertyKey[],
  id: string,
  isChange: boolean,
): PolicyProblem[] {
  const shipped = shippedBook.playbooks.map((playbook) => playbook.id);
  if (!isChange || shipped.includes(id)) return [];
  const [unknown] = unknownName(root, path, 'shipped complaint type', id, shipped);
  const isSlip = unknown?.mend.startsWith('Did you mean');
  const mend = isSlip ? unknown!.mend : 'For a type of your own add "name".';
  return [{ where: placeOf(root, path), what: `there is no shipped complaint type "${id}".`, mend }];
}
