/** A count out of a total, and their quotient; undefined where there is nothing to divide by. */
export interface Share {
  readonly count: number;
  readonly of: number;
  readonly share: number | undefined;
}

/** `count` out of `of`. */
export function share(count: number, of: number): Share {
  return { count, of, share: of === 0 ? undefined : count / of };
}

/** How well a yes-or-no detector does against readers. */
export interface Score {
  /** Of what it says yes to, how much the readers do. */
  readonly precision: Share;
  /** Of what the readers say yes to, how much it finds. */
  readonly recall: Share;
  /** Harmonic mean of the two; undefined where one of them is. */
  readonly f1: number | undefined;
}

/** Scores pairs of what the detector says and what the readers say. */
export function score(pairs: readonly { readonly said: boolean; readonly true: boolean }[]): Score {
  const right = pairs.filter((pair) => pair.said && pair.true).length;
  const said = pairs.filter((pair) => pair.said).length;
  const isTrue = pairs.filter((pair) => pair.true).length;
  const f1 = said + isTrue === 0 ? undefined : (2 * right) / (said + isTrue);
  return { precision: share(right, said), recall: share(right, isTrue), f1 };
}
