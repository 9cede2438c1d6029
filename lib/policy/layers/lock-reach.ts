import type { Layer } from './layer-types.ts';

interface Reach {
  readonly every: boolean;
  readonly rules: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
}

/** Which rules the policies of one level lock. */
export class LockReach {
  readonly #reaches: readonly (readonly [Layer, Reach])[];

  constructor(layers: readonly Layer[]) {
    this.#reaches = layers.flatMap((layer): [Layer, Reach][] => {
      const { rules = [], categories = [] } = layer.policy.locks ?? {};
      if (rules.length + categories.length === 0) return [];
      const reach = { every: rules.includes('*'), rules: new Set(rules), categories: new Set(categories) };
      return [[layer, reach]];
    });
  }

  get isEmpty(): boolean {
    return this.#reaches.length === 0;
  }

  /** Those that lock a rule of this id, in their order. @param categoryFor of the rule as the layer has it */
  lockersOf(id: string, categoryFor: (layer: Layer) => string): Layer[] {
    return this.#reaches.flatMap(([layer, { every, rules, categories }]) =>
      every || rules.has(id) || (categories.size > 0 && categories.has(categoryFor(layer))) ? [layer] : [],
    );
  }
}
