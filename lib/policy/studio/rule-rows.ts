import type { Alternative, Severity } from '../../engine/types.ts';
import type { PolicyChange } from '../governance-shape.ts';
import { languageOf } from '../layers/held-rule.ts';
import type { PackRules } from '../layers/layer-types.ts';
import { ownPack, packNamed } from '../layers/packs-in-force.ts';
import { isSameRule } from '../same-rule.ts';
import type { Policy, PolicyRule } from '../schema.ts';

/** Which rule a row stands for. */
export type RowRef =
  /** A rule of the open policy, with its place in it. */
  | { readonly from: 'own'; readonly ruleId: string; readonly at: number }
  /** A rule of a pack the policy stands on. */
  | { readonly from: 'pack'; readonly ruleId: string; readonly pack: string };

/** How a row differs from what it is compared with: own rules with the published revision, rules of packs with their pack. */
export type RowState = 'as-published' | 'added' | 'changed' | 'as-shipped' | 'changed-here';

/** A rule as the list of the studio shows it, with what the policy changes in it. */
export type RuleRow = RowRef & {
  /** Tells it from every other row, the same after edits elsewhere. */
  readonly key: string;
  /** The rule as it is written; `severity`, `why` and `alternatives` below are as they apply. */
  readonly rule: ShownRule;
  readonly name: string;
  readonly category: string;
  readonly severity: Severity;
  readonly why: string;
  readonly alternatives: readonly Alternative[];
  /** It does not run. */
  readonly off: boolean;
  readonly state: RowState;
  /** The language of its words, without region. */
  readonly language: string;
  /** The policy locks it for those below. */
  readonly locked: boolean;
};

/** What a row shows of a rule. */
export type ShownRule = PackRules['rules'][number];

/** The rows of a policy: its own rules in their order, then those of its packs, by pack. */
export function ruleRows(
  policy: Policy,
  packs: readonly PackRules[],
  published: Policy | null = null,
): readonly RuleRow[] {
  const isLocked = lockOf(policy);
  const stateOf = stateIn(published);
  const keys = new KeyMaker();
  const own = policy.rules.map((rule, at): RuleRow => {
    const ref = { from: 'own', ruleId: rule.id, at } as const;
    return {
      ...ref,
      key: keys.next(`own/${rule.id}`),
      state: stateOf(rule),
      language: languageOf(policy.language),
      ...shown(rule, undefined, isLocked),
    };
  });
  return [...own, ...packsOf(policy, packs).flatMap((pack) => packRows(policy, pack, isLocked))];
}

/** The packs a policy stands on, of those that there are; one that brings nothing of its own changes what is there. */
export function packsOf(
  { extends: named, rules, language }: Policy,
  packs: readonly PackRules[],
): readonly PackRules[] {
  const ids = named ?? (rules.length === 0 ? [ownPack({ language }, packs)] : []);
  const meant = ids.map((id) => packNamed(packs, id));
  return packs.filter((pack) => meant.includes(pack));
}

type IsLocked = (rule: ShownRule) => boolean;

function packRows(policy: Policy, { id: pack, rules, language }: PackRules, isLocked: IsLocked): RuleRow[] {
  const changes = changesTo(policy, pack);
  return rules.map((rule): RuleRow => {
    const change = changes.get(rule.id);
    const state = change ? 'changed-here' : 'as-shipped';
    const ref = { from: 'pack', ruleId: rule.id, pack } as const;
    const key = `${pack}/${rule.id}`;
    return { ...ref, key, state, language: languageOf(language), ...shown(rule, change, isLocked) };
  });
}

/** What a policy changes in a pack, by rule; the later change of the same rule counts. */
export function changesTo(policy: Policy, pack: string): ReadonlyMap<string, PolicyChange> {
  const here = policy.changes?.filter(({ of }) => of === undefined || of === pack) ?? [];
  return new Map(here.map((change) => [change.rule, change]));
}

function shown(rule: ShownRule, change: PolicyChange | undefined, isLocked: IsLocked) {
  return {
    rule,
    name: rule.name ?? rule.id,
    category: rule.category,
    severity: change?.severity ?? rule.severity,
    why: change?.why ?? rule.why,
    alternatives: change?.alternatives ?? rule.alternatives,
    off: change?.off ?? rule.off ?? false,
    locked: isLocked(rule),
  };
}

function lockOf({ locks }: Policy): IsLocked {
  const rules = new Set(locks?.rules);
  const categories = new Set(locks?.categories);
  const all = rules.has('*');
  return ({ id, category }) => all || rules.has(id) || categories.has(category);
}

function stateIn(published: Policy | null): (rule: PolicyRule) => RowState {
  const byId = new Map(published?.rules.map((rule) => [rule.id, rule]));
  return (rule) => {
    const before = byId.get(rule.id);
    if (before === undefined) return 'added';
    return isSameRule(before, rule) ? 'as-published' : 'changed';
  };
}

/** Keys of rows; a policy that is still to be mended may hold an id twice. */
class KeyMaker {
  readonly #seen = new Map<string, number>();

  next(key: string): string {
    const count = this.#seen.get(key) ?? 0;
    this.#seen.set(key, count + 1);
    return count === 0 ? key : `${key}#${count + 1}`;
  }
}
