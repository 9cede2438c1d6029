import { nearestWord } from '../policy/nearest-word.ts';
import { type PolicyProblem, placeOf } from '../policy/problem.ts';
import type { RecoveryBook } from './recovery-book.ts';
import { SIGN_IDS } from './sign-ids.ts';

/** The ids of all signs that are looked for in drafts. */
export const SIGNS: readonly string[] = [...SIGN_IDS];

const SHOWN_MOST = 25;

/** A problem for a name that is not known, with the one that was most likely meant. */
export function unknownName(
  root: unknown,
  path: readonly PropertyKey[],
  what: string,
  name: string,
  known: readonly string[],
): PolicyProblem[] {
  if (known.includes(name)) return [];
  const near = nearestWord(name, known);
  const list = known.slice(0, SHOWN_MOST).join(', ');
  const mend = near ? `Did you mean "${near}"?` : `Write one of ${list}.`;
  return [{ where: placeOf(root, path), what: `there is no ${what} "${name}".`, mend }];
}

/** A problem for each id that an entry before it has. */
export function takenIds(
  root: unknown,
  path: readonly PropertyKey[],
  entries: readonly { readonly id?: string | undefined }[],
): PolicyProblem[] {
  return entries.flatMap(({ id }, at) => {
    const before = id === undefined ? at : entries.findIndex((other) => other.id === id);
    if (before === at) return [];
    const where = placeOf(root, [...path, at]);
    return [
      {
        where,
        what: `the id is taken by ${path.at(-1)?.toString()}[${before}].`,
        mend: 'Give this one an id of its own.',
      },
    ];
  });
}

/** What playbooks and lines may speak of: signs, and the steps of every model. */
export function stepNames({ models }: Pick<RecoveryBook, 'models'>): readonly string[] {
  return [...new Set([...SIGNS, ...models.flatMap(({ steps }) => steps.map(({ id }) => id))])];
}

/** A problem where a slot is not closed: it would be sent as it stands. */
export function brokenSlots(root: unknown, path: readonly PropertyKey[], text: string): PolicyProblem[] {
  const rest = text.replace(/\{[^{}\n]{1,80}\}/g, '');
  if (!/[{}]/.test(rest)) return [];
  return [
    {
      where: placeOf(root, path),
      what: 'a slot is empty, too long, or not closed.',
      mend: 'Write it as a few words in braces, e.g. {day and time}.',
    },
  ];
}
