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

  /** Those that lock it and may speak of it: what they do not say, they want as it is. */
  keepers(setting: LockedSetting): readonly Layer[] {
    const lockers = this.#of(setting);
    return lockers.filter((layer) => standingOf(layer) === standingOf(lockers[0]!));
  }

  /** Who keeps the layer from saying after how many days a case is forgotten: also who keeps it as it usually is. */
  againstDays(layer: Layer): Layer | undefined {
    const isSilent = ({ policy }: Layer) => policy.recovery?.retentionDays === undefined;
    return this.against(layer, 'retention') ?? this.keepers('retention').find(isSilent);
  }

  #over(layer: Layer, lock: Layer): Layer | undefined {
    return standingOf(lock) <= standingOf(layer) ? lock : undefined;
  }

  /** By setting, the name of the policy that locked it. What an agent's own file says, they can change. */
  get names(): Readonly<Partial<Record<LockedSetting, string>>> {
    const above = this.#lockers.filter(([, [first]]) => first?.level !== 'personal');
    return Object.fromEntries(above.map(([setting, [first]]) => [setting, first?.policy.name ?? '']));
  }

  #of(setting: LockedSetting): readonly Layer[] {
    return this.#lockers.find(([one]) => one === setting)?.[1] ?? [];
  }
}
