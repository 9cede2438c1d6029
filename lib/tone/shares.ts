/**
 * How much the next place of a feature still counts: the first all of it, each further one half of the one before. So a
 * feature adds at most twice its weight, however long the reply.
 */
export class Shares {
  readonly #seen = new Map<string, number>();

  /** 1, then 0.5, 0.25 and so on, for each feature on its own. */
  next(id: string): number {
    const before = this.#seen.get(id) ?? 0;
    this.#seen.set(id, before + 1);
    return 0.5 ** before;
  }
}
