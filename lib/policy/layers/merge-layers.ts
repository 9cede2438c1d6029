import { HeldRules, lock } from './held-rule.ts';
import { layLevel } from './lay-level.ts';
import { type Layer, LEVELS, type MergedPolicy, type PackRules } from './layer-types.ts';
import { LockReach } from './lock-reach.ts';
import { MergeNotes } from './merge-notes.ts';
import { MergeOutcome } from './merge-outcome.ts';
import { mergeRecovery } from './merge-recovery.ts';
import { mergeSettings } from './merge-settings.ts';
import { layPacks, packsInForce } from './packs-in-force.ts';
import { SettingLocks } from './setting-locks.ts';
import { inOrder, inSteps, standingOf } from './standing.ts';
import { tellApart } from './tell-apart.ts';
import { withoutBarred } from './who-brings.ts';

/**
 * All policies in force as one: packs ← organisation ← team ← personal. Who may override what is told in README.md of
 * the folder above. The order of `layers` and `packs` changes nothing; whatever was wanted and not given is a note.
 * Never throws on parsed policies.
 */
export function mergeLayers(layers: readonly Layer[], packs: readonly PackRules[]): MergedPolicy {
  const notes = new MergeNotes();
  const { heard, barred } = withoutBarred(inOrder(tellApart(layers)), notes);
  const locks = new SettingLocks(heard);
  const settings = mergeSettings(heard, locks, notes);
  const inForce = packsInForce(
    heard,
    [...packs].sort((a, b) => byText(a.id, b.id)),
    notes,
  );
  const held = new HeldRules();
  const bare = new LockReach(heard.filter(({ isBare }) => isBare));
  for (const level of LEVELS) {
    layPacks(held, inForce.get(level) ?? []);
    for (const same of inSteps(heard.filter((layer) => layer.level === level))) {
      layLevel(held, same, notes);
      lockBare(held, bare, standingOf(same[0]!));
    }
  }
  const used = LEVELS.flatMap((level) => inForce.get(level) ?? []);
  return {
    head: headOf(heard, used),
    ...new MergeOutcome(heard, used, held, notes).build(),
    recovery: mergeRecovery(heard, locks, notes),
    settings,
    barred: barred.map(({ id }) => id),
    notes: notes.list,
  };
}

/** What brings nothing itself locks what all others bring, each against those below. */
function lockBare(held: HeldRules, reach: LockReach, standing: number): void {
  if (reach.isEmpty) return;
  for (const rule of held.all) {
    const lockers = reach.lockersOf(rule.id, () => rule.home.rule.category);
    const more = lockers.filter((layer) => !rule.locks.includes(layer));
    lock(rule, more, standing);
  }
}

function headOf(layers: readonly Layer[], [pack]: readonly PackRules[]): MergedPolicy['head'] {
  const first = layers.find(({ isBare }) => !isBare);
  const { id, name, revision } = first?.policy ?? pack ?? { id: 'none', name: '', revision: 1 };
  return { id, name, revision };
}

const byText = (a: string, b: string) => (a < b ? -1 : Number(a > b));
