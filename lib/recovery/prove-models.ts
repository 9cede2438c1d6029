import { type PolicyProblem, placeOf } from '../policy/problem.ts';
import type { PolicyRecovery } from '../policy/recovery/recovery-shape.ts';
import { brokenSlots, SIGNS, takenIds, unknownName } from './prove-names.ts';
import type { RecoveryBook } from './recovery-book.ts';

type PolicyStep = NonNullable<PolicyRecovery['models']>[number]['steps'][number];

/** What keeps the models of a policy from being used. */
export function proveModels(root: unknown, said: PolicyRecovery, book: RecoveryBook): PolicyProblem[] {
  const { models = [], defaultModel } = said;
  const ids = book.models.map(({ id }) => id);
  return [
    ...(defaultModel === undefined
      ? []
      : unknownName(root, ['recovery', 'defaultModel'], 'model', defaultModel, ids)),
    ...takenIds(root, ['recovery', 'models'], models),
    ...models.flatMap(({ steps }, model) =>
      steps.flatMap((step, at) => proveStep(root, ['recovery', 'models', model, 'steps', at], step)),
    ),
  ];
}

function proveStep(
  root: unknown,
  path: readonly PropertyKey[],
  { shownBy = [], internal, example }: PolicyStep,
): PolicyProblem[] {
  if (internal && shownBy.length > 0) {
    const where = placeOf(root, [...path, 'shownBy']);
    return [
      { where, what: 'an internal step is only ticked by hand.', mend: 'Take out "shownBy", or "internal".' },
    ];
  }
  const slots = brokenSlots(root, [...path, 'example'], example);
  const signs = shownBy.flatMap((sign, at) =>
    shownBy.indexOf(sign) < at
      ? [
          {
            where: placeOf(root, [...path, 'shownBy', at]),
            what: `the sign "${sign}" is named twice.`,
            mend: 'Keep one of the two.',
          },
        ]
      : unknownName(root, [...path, 'shownBy', at], 'sign', sign, SIGNS),
  );
  return [...slots, ...signs];
}
