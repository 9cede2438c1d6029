import type { PolicyChange } from '../governance-shape.ts';
import type { PolicyRule } from '../schema.ts';
import { type HeldRule, type HeldRules, keyOf, lock } from './held-rule.ts';
import type { Layer } from './layer-types.ts';
import { LockReach } from './lock-reach.ts';
import type { MergeNotes } from './merge-notes.ts';
import { otherWordings, settleWishes } from './settle-wishes.ts';
import { standingOf } from './standing.ts';

/** What a layer says of one rule: the whole of it, or what is to change. */
export type Wish =
  | { readonly layer: Layer; readonly rule: PolicyRule; readonly change?: undefined }
  | { readonly layer: Layer; readonly change: PolicyChange; readonly rule?: undefined };

/** All that the layers of one level say of one rule. */
interface Subject {
  readonly key: string;
  /** Undefined where no policy above has such a rule. */
  readonly held: HeldRule | undefined;
  readonly wishes: Wish[];
}

/**
 * Lays all policies of one level over what is held of those above and of the packs. They are heard together, so that
 * their order among each other changes nothing.
 * @param layers of one level, in the order in which they are named
 */
export function layLevel(held: HeldRules, layers: readonly Layer[], notes: MergeNotes): void {
  const subjects = subjectsOf(held, layers, notes);
  const reach = new LockReach(layers);
  const standing = layers[0] === undefined ? 0 : standingOf(layers[0]);
  const settled = new Set<HeldRule>();
  for (const { key, held: above, wishes } of subjects.values()) {
    const lockers = reach.isEmpty ? [] : lockersOf(reach, above, wishes);
    const home = above?.home;
    const isLocked = above !== undefined && above.locks.length > 0;
    const rule = settleWishes(above ?? key, wishes, lockers, notes);
    if (home !== undefined && rule.home !== home) held.replaceBeside(key);
    if (above === undefined) held.add(rule);
    lock(rule, lockers, standing);
    settled.add(rule);
    for (const other of isLocked ? [] : otherWordings(rule, wishes, lockers)) {
      held.add(other);
      lock(other, lockers, standing);
      settled.add(other);
    }
  }
  if (reach.isEmpty) return;
  for (const rule of held.all)
    if (!settled.has(rule)) {
      const lockers = reach.lockersOf(rule.id, () => rule.home.rule.category);
      lock(rule, lockers, standing);
    }
}

function subjectsOf(
  held: HeldRules,
  layers: readonly Layer[],
  notes: MergeNotes,
): ReadonlyMap<string, Subject> {
  const subjects = new Map<string, Subject>();
  const add = (key: string, above: HeldRule | undefined, wish: Wish) => {
    const subject = subjects.get(key);
    if (subject) subject.wishes.push(wish);
    else subjects.set(key, { key, held: above, wishes: [wish] });
  };
  for (const layer of layers) {
    const { language, rules, changes = [] } = layer.policy;
    const times = new Map<string, number>();
    for (const rule of rules) {
      // An id that stands twice in one policy is for its audit to tell; both rules run.
      const same = keyOf(language, rule.id);
      const nth = times.get(same) ?? 0;
      times.set(same, nth + 1);
      const key = nth === 0 ? same : `${same} ${nth}`;
      add(key, held.get(key), { layer, rule });
    }
    for (const change of changes) {
      const meant = held.named(change.rule, language, change.of);
      if (meant.length === 0) notes.unknownRule(layer, change.rule, change.of, () => held.ids);
      for (const rule of meant) add(rule.key, rule, { layer, change });
    }
  }
  return subjects;
}

/** A policy locks what it holds itself and what it stands on, not what another of its level brings. */
function lockersOf(reach: LockReach, above: HeldRule | undefined, wishes: readonly Wish[]): Layer[] {
  const ruleOf = (layer: Layer) => wishes.find((wish) => wish.layer === layer && wish.rule)?.rule;
  const { id } = above ?? wishes[0]!.rule!;
  const category = (layer: Layer) => (ruleOf(layer) ?? above?.home.rule)?.category ?? '';
  const lockers = reach.lockersOf(id, category);
  return above === undefined ? lockers.filter((layer) => ruleOf(layer) !== undefined) : lockers;
}
