import { isSameRule } from './same-rule.ts';
import { isSameValue } from './same-value.ts';
import type { Policy, PolicyRule } from './schema.ts';

/** One field that is not as it was; undefined where there is none. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A rule that stands in both policies and is not the same. */
export interface RuleChange {
  readonly ruleId: string;
  /** Its id; of the second rule with the same id, "id#2". */
  readonly key: string;
  readonly name: string;
  readonly fields: readonly FieldChange[];
  readonly before: PolicyRule;
  readonly after: PolicyRule;
}

/** All in which two policies differ. */
export interface PolicyDiff {
  readonly same: boolean;
  readonly added: readonly PolicyRule[];
  readonly removed: readonly PolicyRule[];
  readonly changed: readonly RuleChange[];
  /** Keys beside the rules: name, note, owner, locks, settings, guards, lists, recovery and so on. */
  readonly head: readonly FieldChange[];
  /** Ids of the rules of `after` in their order, where it is not that of `before` with the new ones at the end. */
  readonly order: readonly string[] | null;
}

/** What changes from one policy to another; rules are told by their ids. */
export function diffPolicies(before: Policy, after: Policy): PolicyDiff {
  const [former, latter] = [byKey(before.rules), byKey(after.rules)];
  const added = [...latter].filter(([key]) => !former.has(key)).map(([, rule]) => rule);
  const removed = [...former].filter(([key]) => !latter.has(key)).map(([, rule]) => rule);
  const changed = [...latter].flatMap(([key, rule]) => changeOf(key, former.get(key), rule));
  const head = fieldsOf(headOf(before), headOf(after));
  const order = orderOf([...former.keys()], [...latter.keys()]);
  const same = added.length + removed.length + changed.length + head.length === 0 && order === null;
  return { same, added, removed, changed, head, order };
}

/** The policy that a difference leads to from `before`. */
export function applyDiff(before: Policy, diff: PolicyDiff): Policy {
  const rules = byKey(before.rules);
  for (const { key, after } of diff.changed) rules.set(key, after);
  // Of several rules with one id, what one of the two policies has more of are the last.
  for (const { id } of diff.removed) rules.delete(lastKey(rules, id));
  for (const rule of diff.added) rules.set(rules.has(rule.id) ? nextKey(rules, rule.id) : rule.id, rule);
  const order = diff.order ?? [...rules.keys()];
  return { ...withFields(headOf(before), diff.head), rules: order.map((key) => rules.get(key)!) } as Policy;
}

function nextKey(rules: ReadonlyMap<string, PolicyRule>, id: string): string {
  let count = 2;
  while (rules.has(`${id}#${count}`)) count++;
  return `${id}#${count}`;
}

function lastKey(rules: ReadonlyMap<string, PolicyRule>, id: string): string {
  let count = 1;
  while (rules.has(`${id}#${count + 1}`)) count++;
  return count === 1 ? id : `${id}#${count}`;
}

function changeOf(key: string, before: PolicyRule | undefined, after: PolicyRule): RuleChange[] {
  if (!before || isSameRule(before, after)) return [];
  return [{ ruleId: after.id, key, name: after.name, fields: fieldsOf(before, after), before, after }];
}

function fieldsOf(before: object, after: object): FieldChange[] {
  const [one, other] = [before as Keyed, after as Keyed];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((field) => !isSameValue(one[field], other[field]))
    .map((field) => ({ field, before: one[field], after: other[field] }));
}

type Keyed = Readonly<Record<string, unknown>>;

function headOf({ rules: _rules, ...head }: Policy): object {
  return head;
}

function withFields(head: object, fields: readonly FieldChange[]): object {
  const changed = { ...head, ...Object.fromEntries(fields.map(({ field, after }) => [field, after])) };
  return Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined));
}

/** Rules by id; where several have the same, the later ones by their number among them. */
function byKey(rules: readonly PolicyRule[]): Map<string, PolicyRule> {
  const found = new Map<string, PolicyRule>();
  const seen = new Map<string, number>();
  for (const rule of rules) {
    const count = (seen.get(rule.id) ?? 0) + 1;
    seen.set(rule.id, count);
    found.set(count === 1 ? rule.id : `${rule.id}#${count}`, rule);
  }
  return found;
}

function orderOf(before: readonly string[], after: readonly string[]): readonly string[] | null {
  const [former, latter] = [new Set(before), new Set(after)];
  const expected = [...before.filter((key) => latter.has(key)), ...after.filter((key) => !former.has(key))];
  return expected.every((key, at) => key === after[at]) ? null : after;
}
