import type { PolicyChange } from '../governance-shape.ts';
import type { Policy } from '../schema.ts';
import { checkHead } from './check-edit.ts';
import type { EditOutcome, PackRule, PackRuleEdit } from './studio-edit.ts';

type Outcome = EditOutcome<Policy>;

/** The policy with the same change to rules of its packs, laid over what it changes there already. */
export function changePackRules(policy: Policy, rules: readonly PackRule[], change: PackRuleEdit): Outcome {
  const changes = [...(policy.changes ?? [])];
  const places = placesOf(changes);
  for (const rule of rules) {
    const at = placeIn(places, rule) ?? changes.length;
    changes[at] = merged(changes[at] ?? { rule: rule.ruleId }, change);
  }
  return withChanges(policy, changes.filter(saysAnything));
}

/** The policy without any change to these rules of its packs. */
export function restoreRules(policy: Policy, rules: readonly PackRule[]): Outcome {
  const changes = policy.changes ?? [];
  const places = placesOf(changes);
  const gone = new Set(rules.map((rule) => placeIn(places, rule)));
  return withChanges(
    policy,
    changes.filter((_, at) => !gone.has(at)),
  );
}

/** What a policy changes in a rule of one of its packs; undefined where nothing. */
export function changeOf(policy: Policy, { ruleId, pack }: PackRule): PolicyChange | undefined {
  return policy.changes?.findLast(({ rule, of }) => rule === ruleId && (of === undefined || of === pack));
}

/** Where each rule is changed: by id, and by pack and id where the pack is said. The later counts. */
function placesOf(changes: readonly PolicyChange[]): ReadonlyMap<string, number> {
  return new Map(changes.map(({ rule, of }, at) => [of === undefined ? rule : `${of}/${rule}`, at]));
}

function placeIn(places: ReadonlyMap<string, number>, { pack, ruleId }: PackRule): number | undefined {
  return places.get(`${pack}/${ruleId}`) ?? places.get(ruleId);
}

function merged(before: PolicyChange, change: PackRuleEdit): PolicyChange {
  const all = Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(all) as PolicyChange;
}

function saysAnything({ rule: _rule, of: _of, ...said }: PolicyChange): boolean {
  return Object.keys(said).length > 0;
}

function withChanges({ changes: before, ...policy }: Policy, changes: PolicyChange[]): Outcome {
  if (changes.length === 0 && before === undefined) return { ok: true, value: policy };
  return checkHead(changes.length === 0 ? policy : { ...policy, changes });
}
