import type { PolicySettings } from '../governance-shape.ts';
import { type Layer, LEVELS, type LockedSetting, type MergedSettings } from './layer-types.ts';
import type { MergeNotes } from './merge-notes.ts';
import type { SettingLocks } from './setting-locks.ts';

/** How Amend behaves in the end: what is said lower counts, unless a lock above stands in its way. @param layers the strongest first */
export function mergeSettings(
  layers: readonly Layer[],
  locks: SettingLocks,
  notes: MergeNotes,
): MergedSettings {
  const heard = (setting: LockedSetting, key: keyof PolicySettings, wish: string) =>
    layers.filter((layer) => {
      if (layer.policy.settings?.[key] === undefined) return false;
      const lock = locks.against(layer, setting);
      if (lock !== undefined) notes.lockedSetting(layer, setting, lock, wish);
      return lock === undefined;
    });
  const sites = mergeSites(heard('sites', 'sites', 'change where Amend works'));
  const sendGuard = strictest(
    heard('sendGuard', 'sendGuard', 'set it'),
    ({ sendGuard: value }) => value,
    'confirm',
    (layer) => notes.outdoneSetting(layer, 'sendGuard', 'lets replies go with open slots'),
  );
  // Whether agents may add rules is for those above them to say.
  const above = heard('ownRules', 'ownRules', 'set it').filter(({ level }) => level !== 'personal');
  const ownRules = strictest(
    above,
    ({ ownRules: value }) => value,
    false,
    (layer) => notes.outdoneSetting(layer, 'ownRules', 'lets agents add rules'),
  );
  return {
    ...(sites && { sites }),
    ...(sendGuard !== undefined && { sendGuard }),
    ...(ownRules !== undefined && { ownRules }),
    locked: locks.names,
  };
}

/** What the lowest level says; where it says both, the strict one, and who wanted the other is told. */
function strictest<T>(
  layers: readonly Layer[],
  wanted: (settings: PolicySettings) => T | undefined,
  strict: T,
  onOutdone: (layer: Layer) => void,
): T | undefined {
  const last = LEVELS.findLast((level) => layers.some((layer) => layer.level === level));
  const same = layers.filter(({ level }) => level === last);
  const values = same.map(({ policy }) => wanted(policy.settings ?? {}));
  const value = values.includes(strict) ? strict : values[0];
  same.forEach((layer, at) => {
    if (values[at] !== value) onOutdone(layer);
  });
  return value;
}

/** Site by site: the lowest level that names one decides; where it says both, Amend works there. */
function mergeSites(layers: readonly Layer[]): PolicySettings['sites'] {
  if (layers.length === 0) return undefined;
  const isOn = new Map<string, boolean>();
  for (const level of LEVELS) {
    const sites = layers.flatMap((layer) =>
      layer.level === level ? (layer.policy.settings?.sites ?? []) : [],
    );
    for (const { off = [] } of sites) for (const site of off) isOn.set(site, false);
    for (const { on = [] } of sites) for (const site of on) isOn.set(site, true);
  }
  const named = (on: boolean) => [...isOn].flatMap(([site, is]) => (is === on ? [site] : [])).sort();
  return { on: named(true), off: named(false) };
}
