/** A score that was given, and whether it ought to be high. */
export interface Scored {
  readonly score: number;
  readonly isHigh: boolean;
}

/**
 * How often a high one has the better score than a low one, ties counting half (the area under the ROC curve): 0.5 is
 * chance, 1 is perfect. Undefined where either kind is missing.
 */
export function areaUnderCurve(rows: readonly Scored[]): number | undefined {
  const sorted = [...rows].sort((a, b) => a.score - b.score);
  const high = sorted.filter(({ isHigh }) => isHigh).length;
  const low = sorted.length - high;
  if (high === 0 || low === 0) return undefined;
  let ranks = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to]!.score === sorted[from]!.score) to++;
    const among = sorted.slice(from, to).filter(({ isHigh }) => isHigh).length;
    ranks += (among * (from + 1 + to)) / 2;
    from = to;
  }
  return (ranks - (high * (high + 1)) / 2) / (high * low);
}
