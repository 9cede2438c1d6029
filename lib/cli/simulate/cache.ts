/** A cache between the agents and the host, made of places that each keep the file for a while. */
export interface CacheLayout {
  readonly places: number;
  /** How long a place answers without asking the host, in seconds. */
  readonly freshFor: number;
}

/** When each place of a cache last had the file from the host. Ask in order of time. */
export class Cache {
  readonly #layout: CacheLayout;
  readonly #filledAt: Float64Array;

  constructor(layout: CacheLayout) {
    this.#layout = layout;
    this.#filledAt = new Float64Array(layout.places).fill(Number.NEGATIVE_INFINITY);
  }

  /** Answers a request at a place. @returns when the answer left the host, in seconds, and whether that was now */
  ask(place: number, at: number): { readonly asOf: number; readonly asksHost: boolean } {
    const filled = this.#filledAt[place]!;
    if (at - filled < this.#layout.freshFor) return { asOf: filled, asksHost: false };
    this.#filledAt[place] = at;
    return { asOf: at, asksHost: true };
  }
}
