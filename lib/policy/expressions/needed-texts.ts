/**
 * Texts, in lower case, of which every match holds at least one: they tell without the expression's engine that a
 * sentence holds no match. Null where there are none.
 */
export type NeededTexts = readonly string[] | null;

/** The better of two: that whose shortest text is longer, then that of fewer. */
export function rarer(a: NeededTexts, b: NeededTexts): NeededTexts {
  if (a === null || b === null) return a ?? b;
  const more = shortest(a) - shortest(b);
  return more > 0 || (more === 0 && a.length <= b.length) ? a : b;
}

/** Those of a choice: each way must have its own. */
export function eitherOf(ways: readonly NeededTexts[]): NeededTexts {
  const all: string[] = [];
  for (const way of ways) {
    if (way === null) return null;
    all.push(...way);
  }
  return all;
}

function shortest(texts: readonly string[]): number {
  return texts.reduce((least, { length }) => Math.min(least, length), Number.POSITIVE_INFINITY);
}
