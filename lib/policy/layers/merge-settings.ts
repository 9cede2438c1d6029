import type { PolicySettings } from '../governance-shape.ts';
import type { Layer, LockedSetting, MergedSettings } from './layer-types.ts';
import { mergeGuard } from './merge-guard.ts';
import type { MergeNotes } from './merge-notes.ts';
import type { SettingLocks } from './setting-locks.ts';
import { inSteps, standingOf } from './standing.ts';

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
  const sites = mergeSites(
    heard('sites', 'sites', 'change where Amend works'),
    locks.keepers('sites'),
    notes,
  );
  const sendGuard = mergeGuard(
    heard('sendGuard', 'sendGuard', 'set it'),
    locks.keepers('sendGuard'),
    (layer, wish) => notes.outdoneSetting(layer, 'sendGuard', wish),
  );
  // Whether agents may add rules is for those above them to say.
  const above = heard('ownRules', 'ownRules', 'set it').filter(({ level }) => level !== 'personal');
  const ownRules = strictest(
    above,
    ({ ownRules: value }) => value,
    false,
    (layer) => notes.outdoneSetting(layer, 'ownRules', 'lets agents add rules'),
  );
  const rewriting = mergeRewriting(
    heard('rewriting', 'rewriting', 'set it'),
    locks.keepers('rewriting'),
    notes,
  );
  return {
    ...(sites && { sites: { on: sites.on, off: sites.off } }),
    ...(sendGuard && { sendGuard: sendGuard.value }),
    ...(ownRules && { ownRules: ownRules.value }),
    ...(rewriting && { rewriting: rewriting.value }),
    locked: locks.names,
    setBy: {
      ...(sites && { sites: sites.by }),
      ...(sendGuard && { sendGuard: sendGuard.by }),
      ...(ownRules && { ownRules: ownRules.by }),
      ...(rewriting && { rewriting: rewriting.by }),
      ...retentionBy(layers, locks),
    },
  };
}

/**
 * A model may word sentences anew only where nobody who may speak says no. A no counts from above as from below: whoever
 * writes one does not have to think of a lock; who locks it and does not say it says no. Whose yes comes to nothing by it
 * is told.
 * @param layers those that may speak, the strongest first
 * @param keepers those that lock it and may speak
 */
function mergeRewriting(
  layers: readonly Layer[],
  keepers: readonly Layer[],
  notes: MergeNotes,
): { readonly value: boolean; readonly by: string } | undefined {
  const isNo = ({ policy }: Layer) => policy.settings?.rewriting === false;
  const no = layers.find(isNo);
  const silent = no ? undefined : keepers.find(({ policy }) => policy.settings?.rewriting === undefined);
  const by = no ?? silent ?? layers[0];
  if (silent) for (const layer of layers) notes.lockedSetting(layer, 'rewriting', silent, 'set it');
  if (no)
    for (const layer of layers)
      if (!isNo(layer) && standingOf(layer) >= standingOf(no)) notes.denied(layer, 'rewriting', no);
  if (by === undefined || layers.length === 0) return undefined;
  return { value: by !== no && by !== silent, by: by.policy.name };
}

/** Whose number of days counts; `mergeRecovery` takes the same one. */
function retentionBy(layers: readonly Layer[], locks: SettingLocks): { readonly retention?: string } {
  const daysOf = ({ policy }: Layer) => policy.recovery?.retentionDays;
  const saying = layers.filter((layer) => daysOf(layer) !== undefined && !locks.againstDays(layer));
  const same = inSteps(saying).at(-1) ?? [];
  const least = Math.min(...same.map((layer) => daysOf(layer) ?? 0));
  const by = same.find((layer) => daysOf(layer) === least);
  return by === undefined ? {} : { retention: by.policy.name };
}

/** What the lowest level says; where it says both, the strict one, and who wanted the other is told. */
function strictest<T>(
  layers: readonly Layer[],
  wanted: (settings: PolicySettings) => T | undefined,
  strict: T,
  onOutdone: (layer: Layer) => void,
): { readonly value: T; readonly by: string } | undefined {
  const same = inSteps(layers).at(-1) ?? [];
  const values = same.map(({ policy }) => wanted(policy.settings ?? {}));
  const value = values.includes(strict) ? strict : values[0];
  same.forEach((layer, at) => {
    if (values[at] !== value) onOutdone(layer);
  });
  const by = same[values.indexOf(value)]?.policy.name;
  return value === undefined || by === undefined ? undefined : { value, by };
}

interface Sites {
  readonly on: string[];
  readonly off: string[];
  readonly by: Readonly<Record<string, string>>;
}

/**
 * Site by site: the lowest level that names one decides; where it says both, Amend works there. So it does where one that
 * locks the sites does not name it, but for what stands above.
 * @param keepers those that lock them and may speak
 */
function mergeSites(
  layers: readonly Layer[],
  keepers: readonly Layer[],
  notes: MergeNotes,
): Sites | undefined {
  if (layers.length === 0) return undefined;
  const said = new Map<string, { readonly isOn: boolean; readonly by: string }>();
  for (const same of inSteps(layers)) {
    const on = new Set(same.flatMap(({ policy }) => policy.settings?.sites?.on ?? []));
    const kept = keepers.filter((layer) => standingOf(layer) === standingOf(same[0]!));
    const isKept = (site: string) =>
      said.get(site)?.isOn !== false &&
      kept.some(({ policy }) => policy.settings?.sites?.off?.includes(site) !== true);
    for (const layer of same) {
      const { name, settings } = layer.policy;
      for (const site of settings?.sites?.off ?? []) {
        if (on.has(site) || isKept(site)) notes.outdoneSetting(layer, 'sites', `turns Amend off at ${site}`);
        else said.set(site, { isOn: false, by: name });
      }
      for (const site of settings?.sites?.on ?? []) said.set(site, { isOn: true, by: name });
    }
  }
  const named = (on: boolean) => [...said].flatMap(([site, { isOn }]) => (isOn === on ? [site] : [])).sort();
  const by = Object.fromEntries([...said].map(([site, { by }]) => [site, by]));
  return { on: named(true), off: named(false), by };
}
