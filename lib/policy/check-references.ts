import type { PolicyChange } from './governance-shape.ts';
import type { PackRules } from './layers/layer-types.ts';
import { packNamed } from './layers/packs-in-force.ts';
import { nearestWord } from './nearest-word.ts';
import { type PolicyProblem, placeOf } from './problem.ts';
import type { Policy } from './schema.ts';

/** So many unknown names are looked up for one that is like them; each look goes over all names there are. */
const GUESSES_MAX = 50;

/**
 * What a well-formed policy names and cannot be there: a rule's id that another has, packs that do not ship, rules that a pack it names does not hold,
 * changes of its own rules. What may stand in a policy above is for the audit to tell.
 * @param packs all that ship
 */
export function checkReferences(policy: Policy, packs: readonly PackRules[]): PolicyProblem[] {
  return [...sameIds(policy), ...unknownPacks(policy, packs), ...wrongChanges(policy, packs)];
}

function sameIds(policy: Policy): PolicyProblem[] {
  const first = new Map<string, number>();
  return policy.rules.flatMap(({ id }, nth) => {
    const before = first.get(id);
    if (before === undefined) {
      first.set(id, nth);
      return [];
    }
    const where = placeOf(policy, ['rules', nth, 'id']);
    const what = `rules[${before}] has the same id.`;
    return [{ where, what, mend: 'Give one of the two an id of its own.' }];
  });
}

function unknownPacks(policy: Policy, packs: readonly PackRules[]): PolicyProblem[] {
  const ids = packs.map(({ id }) => id);
  return (policy.extends ?? []).flatMap((id, nth) => {
    if (packNamed(packs, id)) return [];
    const ship = ids.map((name) => `"${name}"`).join(', ');
    const mend = guess(id, ids) ?? `Those that ship are ${ship}. It may need a newer Amend.`;
    return [{ where: placeOf(policy, ['extends', nth]), what: `there is no pack "${id}".`, mend }];
  });
}

function wrongChanges(policy: Policy, packs: readonly PackRules[]): PolicyProblem[] {
  const { changes = [], rules } = policy;
  if (changes.length === 0) return [];
  const own = new Set(rules.map(({ id }) => id));
  const known = new Map(packs.map((pack) => [pack.id, new Set(pack.rules.map(({ id }) => id))]));
  let guesses = 0;
  const near = (word: string, ids: Iterable<string>) =>
    ++guesses > GUESSES_MAX ? undefined : guess(word, [...ids]);
  return changes.flatMap((change, nth) => {
    const wrong = wrongIn(policy, change, own, known, near);
    return wrong === undefined ? [] : [{ where: placeOf(policy, ['changes', nth]), ...wrong }];
  });
}

type Wrong = Pick<PolicyProblem, 'what' | 'mend'>;

function wrongIn(
  policy: Policy,
  { rule, of }: PolicyChange,
  own: ReadonlySet<string>,
  packs: ReadonlyMap<string, ReadonlySet<string>>,
  near: (word: string, ids: Iterable<string>) => string | undefined,
): Wrong | undefined {
  if (own.has(rule) && (of === undefined || of === policy.id))
    return { what: `the rule "${rule}" is the policy's own.`, mend: 'Change the rule itself.' };
  const ids = of === undefined ? undefined : packs.get(of);
  if (ids === undefined) return undefined;
  if (policy.extends?.includes(of!) === false)
    return { what: `the policy does not extend "${of}".`, mend: `Add "${of}" to "extends".` };
  if (ids.has(rule)) return undefined;
  const mend = near(rule, ids) ?? 'See which rules it has: amend policy describe.';
  return { what: `the pack "${of}" has no rule "${rule}".`, mend };
}

function guess(word: string, known: readonly string[]): string | undefined {
  const near = nearestWord(word, known);
  return near === undefined ? undefined : `Did you mean "${near}"?`;
}
