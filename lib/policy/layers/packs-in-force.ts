import type { Policy } from '../schema.ts';
import type { HeldRules } from './held-rule.ts';
import { hold, keyOf, languageOf, rankOf } from './held-rule.ts';
import type { Layer, Level, PackRules } from './layer-types.ts';
import type { MergeNotes } from './merge-notes.ts';
import { isBrought } from './standing.ts';

/** The pack of English, which a policy means that changes rules and says neither which nor in what language. */
export const DEFAULT_PACK = 'english';

/** The pack of that id, or of that language: `es` is the Spanish one. */
export function packNamed<P extends Pick<PackRules, 'id' | 'language'>>(
  packs: readonly P[],
  name: string,
): P | undefined {
  return packs.find(({ id }) => id === name) ?? packs.find(({ language }) => language === name);
}

/** The pack that a policy means which names none: that of its language, where one ships. */
export function ownPack(
  { language }: Pick<Policy, 'language'>,
  packs: readonly Pick<PackRules, 'id' | 'language'>[],
): string {
  return packs.find((pack) => isOf(pack, language))?.id ?? DEFAULT_PACK;
}

const isOf = (pack: { readonly language: string }, language: string) =>
  languageOf(pack.language) === languageOf(language);

/** Packs by the strongest level that stands on them. */
export type PacksByLevel = ReadonlyMap<Level, readonly PackRules[]>;

/** Which packs are in use, and from which level on. @param layers the strongest first */
export function packsInForce(
  layers: readonly Layer[],
  packs: readonly PackRules[],
  notes: MergeNotes,
): PacksByLevel {
  const levelOf = new Map<PackRules, Level>();
  const bring = (pack: PackRules, level: Level) => {
    const now = levelOf.get(pack);
    if (now === undefined || rankOf(level) < rankOf(now)) levelOf.set(pack, level);
  };
  for (const layer of layers) {
    for (const id of standsOn(layer, packs)) {
      const pack = packNamed(packs, id);
      if (pack) bring(pack, layer.level);
      else
        notes.unknownPack(
          layer,
          id,
          packs.map((one) => one.id),
        );
    }
  }
  // All are in use where no policy of an organisation or a team brings rules or packs of its own; else it says which.
  if (!replacers(layers).some(bringsRules)) for (const pack of packs) bring(pack, 'organisation');
  return Map.groupBy(
    packs.filter((pack) => levelOf.has(pack)),
    (pack) => levelOf.get(pack)!,
  );
}

/**
 * A policy without rules that changes or locks some means those that ship, whatever policies below bring. An agent's own
 * changes are of what there is.
 */
function standsOn({ policy, level, isBare }: Layer, packs: readonly PackRules[]): readonly string[] {
  const { rules, changes = [], locks = {}, extends: named } = policy;
  const meant = changes.length + (locks.rules ?? []).length + (locks.categories ?? []).length;
  return (
    named ??
    (rules.length === 0 && meant > 0 && level !== 'personal' && !isBare ? [ownPack(policy, packs)] : [])
  );
}

/** Where management locks rules, what an agent brings stands beside those that ship, or it would undo the lock. */
function replacers(layers: readonly Layer[]): readonly Layer[] {
  const given = layers.filter((layer) => !isBrought(layer));
  return given.length < layers.length && given.some(locksRules) ? given : layers;
}

function locksRules({ policy: { locks = {} } }: Layer): boolean {
  return (locks.rules ?? []).length + (locks.categories ?? []).length > 0;
}

/** What an agent adds stands beside the rules that ship, never in their place. */
function bringsRules({ level, policy }: Layer): boolean {
  return level !== 'personal' && (policy.rules.length > 0 || policy.extends !== undefined);
}

/** Adds the rules of packs. A rule that another pack holds in the same language stands there already. */
export function layPacks(held: HeldRules, packs: readonly PackRules[]): void {
  for (const pack of packs) {
    for (const rule of pack.rules) {
      const key = keyOf(pack.language, rule.id);
      if (held.get(key) === undefined) held.add(hold({ pack, rule }, key));
    }
  }
}
