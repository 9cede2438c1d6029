import { readText } from '../engine/read-text.ts';
import { nearestWord } from '../policy/nearest-word.ts';
import { type PolicyProblem, placeOf } from '../policy/problem.ts';
import { openSlots } from './open-slots.ts';
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

const SLOT_EXAMPLE = 'e.g. {day and time}.';

/** A problem where something in braces would be sent as it stands: only what `openSlots` finds is asked for before. */
export function brokenSlots(root: unknown, path: readonly PropertyKey[], text: string): PolicyProblem[] {
  const rest = openSlots(readText(text)).reduce(
    (left, { from, to }) => left.slice(0, from) + ' '.repeat(to - from) + left.slice(to),
    text,
  );
  if (!/[{}]/.test(rest)) return [];
  const where = placeOf(root, path);
  const [slot, name = ''] = /\{([^{}\n]{1,80})\}/.exec(rest) ?? [];
  if (slot === undefined || name.trim() === '')
    return [
      {
        where,
        what: 'a slot is empty, too long, or not closed.',
        mend: `Write it as a few words in braces, ${SLOT_EXAMPLE}`,
      },
    ];
  const what = `the slot ${slot} would be sent unfilled, and nobody asked.`;
  return [{ where, what, mend: `${mendOf(name)}, ${SLOT_EXAMPLE}` }];
}

function mendOf(name: string): string {
  const strange = [...name].find((char) => !isHeld(`a${char}a`));
  if (strange !== undefined) return `Write it without "${strange}"`;
  if (!isHeld(name.slice(0, 1))) return 'Begin it with a letter';
  if (!isHeld(name)) return 'Write it in fewer words';
  return 'Keep it apart from other words and code, and outside of quotation marks';
}

function isHeld(name: string): boolean {
  return openSlots(readText(`{${name}}`)).length > 0;
}
