import type { Layer, LockedSetting } from './layer-types.ts';
import { standingOf } from './standing.ts';

/** Who locked which setting. */
export class SettingLocks {
  readonly #lockers: readonly (readonly [LockedSetting, readonly Layer[]])[];

  /** @param layers the strongest first */
  constructor(layers: readonly Layer[]) {
    const settings = new Set(layers.flatMap(({ policy }) => policy.locks?.settings ?? []));
    this.#lockers = [...settings].map((setting) => {
      const all = layers.filter(({ policy }) => policy.locks?.settings?.includes(setting));
      return [setting, all];
    });
  }

  /** Who keeps the layer from saying anything of the setting; undefined where it may. */
  against(layer: Layer, setting: LockedSetting): Layer | undefined {
    const lockers = this.#of(setting);
    const [first] = lockers;
    if (first === undefined) return undefined;
    // Of those that lock it and stand the strongest each may speak.
    return standingOf(first) === standingOf(layer) && lockers.includes(layer)
      ? undefined
      : this.#over(layer, first);
  }

  #over(layer: Layer, lock: Layer): Layer | undefined {
    return standingOf(lock) <= standingOf(layer) ? lock : undefined;
  }

  /** By setting, the name of the policy that locked it. */
  get names(): Readonly<Partial<Record<LockedSetting, string>>> {
    return Object.fromEntries(this.#lockers.map(([setting, [first]]) => [setting, first?.policy.name ?? '']));
  }

  #of(setting: LockedSetting): readonly Layer[] {
    return this.#lockers.find(([one]) => one === setting)?.[1] ?? [];
  }
}
