import type { HeldRule } from './held-rule.ts';

/** How firm a rule stands on its words, see `Rule`: the lower, the firmer; undefined where nobody locks it. */
export type FirmnessOf = (held: HeldRule) => number | undefined;

/** Those who locked a rule first. */
type FirstLock = NonNullable<HeldRule['firstLock']>;

/**
 * How firm locked rules stand among each other: those that were locked further up before all that came later; and of one
 * step those of several lockers first. What one policy locks and what another of its step locks is never equally firm, so
 * that of their matches on the same words the graver stands, and not the longer.
 */
export function firmnessOf(all: Iterable<HeldRule>): FirmnessOf {
  const locks = new Map<string, FirstLock>();
  for (const { firstLock } of all) if (firstLock !== undefined) locks.set(nameOf(firstLock), firstLock);
  const ordered = [...locks].sort(
    ([one, a], [other, b]) =>
      a.standing - b.standing || b.by.length - a.by.length || (one < other ? -1 : Number(one > other)),
  );
  const firm = new Map(ordered.map(([name], at) => [name, at]));
  return ({ firstLock }) => (firstLock === undefined ? undefined : firm.get(nameOf(firstLock)));
}

/** Always the same for the same lockers. */
const nameOf = ({ standing, by }: FirstLock) => `${standing} ${by.map(({ id }) => id).join(' ')}`;
