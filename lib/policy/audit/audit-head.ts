import { type AuditNote, gradeOf } from '../audit-notes.ts';
import type { PolicyChange } from '../governance-shape.ts';
import type { PackRules } from '../layers/layer-types.ts';
import { packNamed } from '../layers/packs-in-force.ts';
import { nearestWord } from '../nearest-word.ts';
import { fieldOf, placeOf } from '../problem.ts';
import { isSameValue } from '../same-value.ts';
import type { Policy } from '../schema.ts';
import { packsOf } from '../studio/rule-rows.ts';
import { uncheckedLanguages } from '../unchecked-languages.ts';

/** What a policy says beside its rules: names that nothing bears, changes that change nothing, days in the wrong order. */
export function auditHead(policy: Policy, known: readonly PackRules[]): AuditNote[] {
  const packs = packsOf(policy, known);
  return [
    ...auditExtends(policy, known),
    ...auditLanguages(policy, known),
    ...auditChanges(policy, packs),
    ...auditLocks(policy, packs),
    ...auditDates(policy),
  ];
}

function auditExtends(policy: Policy, known: readonly PackRules[]): AuditNote[] {
  const ids = known.map(({ id }) => id);
  return (policy.extends ?? []).flatMap((id, nth) => {
    if (known.length === 0 || packNamed(known, id)) return [];
    return [
      unknown(
        policy,
        ['extends', nth],
        `there is no pack "${id}".`,
        nearestWord(id, ids),
        `Known are ${ids.join(', ')}.`,
      ),
    ];
  });
}

/** Who names some packs switches the others off, which is easily done without a thought. */
function auditLanguages(policy: Policy, known: readonly PackRules[]): AuditNote[] {
  if (policy.extends === undefined) return [];
  const languages = uncheckedLanguages(policy);
  const left = known.filter(({ language }) => languages.includes(language)).map(({ id }) => `"${id}"`);
  if (left.length === 0) return [];
  const what =
    left.length === 1
      ? `the pack ${left[0]} is left out, so replies in its language are not checked.`
      : `the packs ${left.join(', ')} are left out, so replies in their languages are not checked.`;
  const mend =
    'Tick them under About in the studio (in a file: "extends"), or leave it so where nobody writes in these languages.';
  return [note(policy, 'language-left-out', ['extends'], what, mend)];
}

function auditChanges(policy: Policy, packs: readonly PackRules[]): AuditNote[] {
  const changes = policy.changes ?? [];
  const seen = new Map<string, number>();
  return changes.flatMap((change, nth) => {
    const key = `${change.of ?? ''}/${change.rule}`;
    const before = seen.get(key);
    seen.set(key, nth);
    if (before !== undefined)
      return [
        note(
          policy,
          'idle-change',
          ['changes', before],
          `changes[${nth}] changes the same rule, and it is the one that counts.`,
          'Put the two together.',
        ),
      ];
    return auditChange(policy, change, nth, packs);
  });
}

function auditChange(
  policy: Policy,
  change: PolicyChange,
  nth: number,
  packs: readonly PackRules[],
): AuditNote[] {
  const meant = change.of === undefined ? packs : packs.filter(({ id }) => id === change.of);
  // A rule of a policy above this one: which those are is not known here.
  if (meant.length === 0) return [];
  const found = meant.flatMap(({ rules }) => rules.filter(({ id }) => id === change.rule));
  const path = ['changes', nth];
  const [rule] = found;
  if (!rule) {
    const ids = meant.flatMap(({ rules }) => rules.map(({ id }) => id));
    const what = `there is no rule "${change.rule}" in ${meant.map(({ name }) => `"${name}"`).join(' or ')}.`;
    return [
      unknown(
        policy,
        path,
        what,
        nearestWord(change.rule, ids),
        'If it is of a policy above this one, name that policy with "of".',
      ),
    ];
  }
  if (!isIdle(change, rule)) return [];
  const what = `it changes nothing: "${change.rule}" is so already.`;
  return [note(policy, 'idle-change', path, what, 'Take it out.')];
}

function isIdle(
  { off, severity, why, alternatives }: PolicyChange,
  rule: PackRules['rules'][number],
): boolean {
  return (
    (off === undefined || off === (rule.off ?? false)) &&
    (severity === undefined || severity === rule.severity) &&
    (why === undefined || why === rule.why) &&
    (alternatives === undefined || isSameValue(alternatives, rule.alternatives))
  );
}

function auditLocks(policy: Policy, packs: readonly PackRules[]): AuditNote[] {
  const rules = [policy.rules, ...packs.map((pack) => pack.rules)].flat();
  const changed = (policy.changes ?? []).map(({ rule }) => rule);
  const ids = new Set([...rules.map(({ id }) => id), ...changed, '*']);
  const families = new Set(rules.map(({ category }) => category));
  const { rules: locked = [], categories = [] } = policy.locks ?? {};
  return [
    ...locked.flatMap((id, nth) =>
      ids.has(id)
        ? []
        : [sayUnlocked(policy, ['locks', 'rules', nth], `there is no rule "${id}" to lock`, id, [...ids])],
    ),
    ...categories.flatMap((id, nth) =>
      families.has(id)
        ? []
        : [
            sayUnlocked(
              policy,
              ['locks', 'categories', nth],
              `there is no rule of the family "${id}" to lock`,
              id,
              [...families],
            ),
          ],
    ),
  ];
}

function sayUnlocked(
  policy: Policy,
  path: PropertyKey[],
  what: string,
  id: string,
  known: readonly string[],
): AuditNote {
  return unknown(
    policy,
    path,
    `${what}, in this policy or in its packs.`,
    nearestWord(id, known),
    'Take it out.',
  );
}

function auditDates(policy: Policy): AuditNote[] {
  const { issued, expires } = policy;
  if (issued === undefined || expires === undefined || issued <= expires) return [];
  const what = `it expired on ${expires}, before it was issued on ${issued}.`;
  return [note(policy, 'dates', ['expires'], what, 'Write a day after it was issued, or take it out.')];
}

function unknown(
  policy: Policy,
  path: readonly PropertyKey[],
  what: string,
  near: string | undefined,
  mend: string,
): AuditNote {
  return note(policy, 'unknown-name', path, what, near === undefined ? mend : `Did you mean "${near}"?`);
}

function note(
  policy: Policy,
  kind: AuditNote['kind'],
  path: readonly PropertyKey[],
  what: string,
  mend: string,
): AuditNote {
  return { kind, grade: gradeOf(kind), where: placeOf(policy, path), what, mend, field: fieldOf(path) };
}
