import type { Policy, PolicyRule } from '../schema.ts';
import { checkCount, checkHead, checkRule, refuseField } from './check-edit.ts';
import type { EditOutcome, FieldProblem, OwnRule } from './studio-edit.ts';

type Outcome = EditOutcome<Policy>;

/** The policy with a rule more, at a place or last. */
export function addRule(policy: Policy, rule: PolicyRule, at = policy.rules.length): Outcome {
  const place = Math.max(0, Math.min(at, policy.rules.length));
  const next = checkCount(withRules(policy, policy.rules.toSpliced(place, 0, rule)));
  if (!next.ok) return next;
  return settled(next.value, [place]);
}

/** The policy with all of these rules at its end and what they share, or without any of it. */
export function addRules(
  policy: Policy,
  more: {
    readonly rules: readonly PolicyRule[];
    readonly guards?: Policy['guards'];
    readonly lists?: Policy['lists'];
  },
): Outcome {
  const { rules, guards, lists } = more;
  const taken = nameTaken(policy.guards, guards, 'guards') ?? nameTaken(policy.lists, lists, 'lists');
  if (taken) return taken;
  const next = checkCount({
    ...withRules(policy, [...policy.rules, ...rules]),
    ...(guards && { guards: { ...policy.guards, ...guards } }),
    ...(lists && { lists: { ...policy.lists, ...lists } }),
  });
  if (!next.ok) return next;
  const sound = settled(
    next.value,
    rules.map((_, nth) => policy.rules.length + nth),
  );
  return sound.ok && (guards || lists) ? checkHead(sound.value) : sound;
}

/** The policy with a rule written anew in its place. */
export function changeRule(policy: Policy, { ruleId, at }: OwnRule, rule: PolicyRule): Outcome {
  const place = placeOfRule(policy, { ruleId, at });
  if (place < 0) return unknownRule(ruleId);
  return settled(withRules(policy, policy.rules.with(place, rule)), [place]);
}

/** The policy without these rules. */
export function removeRules(policy: Policy, rules: readonly OwnRule[]): Outcome {
  const gone = placesOfRules(policy, rules);
  if (!gone.ok) return gone;
  if (gone.value.size === 0) return { ok: true, value: policy };
  const next = withRules(
    policy,
    policy.rules.filter((_, nth) => !gone.value.has(nth)),
  );
  // Without a rule a policy has to say something else.
  return next.rules.length > 0 ? { ok: true, value: next } : checkHead(next);
}

/** The policy with own rules switched off or on. */
export function switchOwnRules(policy: Policy, rules: readonly OwnRule[], off: boolean): Outcome {
  const places = placesOfRules(policy, rules);
  if (!places.ok) return places;
  const isOther = ({ off: now = false }: PolicyRule, nth: number) => places.value.has(nth) && now !== off;
  if (!policy.rules.some(isOther)) return { ok: true, value: policy };
  const next = policy.rules.map((rule, nth) => (isOther(rule, nth) ? switched(rule, off) : rule));
  return { ok: true, value: withRules(policy, next) };
}

/** Where rules stand, or which of them does not. */
function placesOfRules(policy: Policy, rules: readonly OwnRule[]): EditOutcome<ReadonlySet<number>> {
  const byId = placesById(policy, new Set());
  const places = new Set<number>();
  for (const { ruleId, at } of rules) {
    const place = at !== undefined && policy.rules[at]?.id === ruleId ? at : byId.get(ruleId);
    if (place === undefined) return unknownRule(ruleId);
    places.add(place);
  }
  return { ok: true, value: places };
}

function switched({ off: _off, ...rule }: PolicyRule, off: boolean): PolicyRule {
  return off ? { ...rule, off } : rule;
}

/** Where a rule stands; below 0 where it does not. */
function placeOfRule({ rules }: Policy, { ruleId, at }: OwnRule): number {
  if (at !== undefined && rules[at]?.id === ruleId) return at;
  return rules.findIndex(({ id }) => id === ruleId);
}

/** The policy with the rules at these places as the format keeps them, if all are sound and no id is taken. */
function settled(policy: Policy, places: readonly number[]): Outcome {
  const rules = [...policy.rules];
  const problems: FieldProblem[] = [];
  const byId = placesById(policy, new Set(places));
  for (const at of places) {
    const checked = checkRule(policy, at, byId.get(rules[at]!.id));
    if (checked.ok) rules[at] = checked.value;
    else problems.push(...checked.problems);
    if (!byId.has(rules[at]!.id)) byId.set(rules[at]!.id, at);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: withRules(policy, rules) };
}

function placesById({ rules }: Policy, except: ReadonlySet<number>): Map<string, number> {
  const byId = new Map<string, number>();
  rules.forEach(({ id }, at) => {
    if (!except.has(at) && !byId.has(id)) byId.set(id, at);
  });
  return byId;
}

/** What is imported must not change what a name means to the rules that are here. */
function nameTaken(
  here: Readonly<Record<string, unknown>> = {},
  more: Readonly<Record<string, unknown>> = {},
  field: string,
): ReturnType<typeof refuseField> | undefined {
  const name = Object.keys(more).find((one) => Object.hasOwn(here, one) && !isAlike(here[one], more[one]));
  if (name === undefined) return undefined;
  return refuseField(
    `${field} › ${name}`,
    field,
    'the name is taken by another.',
    'Give one of them another name.',
  );
}

function isAlike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function unknownRule(ruleId: string): ReturnType<typeof refuseField> {
  const what = `there is no rule "${ruleId.slice(0, 60)}" in this policy.`;
  return refuseField('rules', undefined, what, 'It may have been removed meanwhile; look through the list.');
}

function withRules(policy: Policy, rules: readonly PolicyRule[]): Policy {
  return { ...policy, rules: rules as PolicyRule[] };
}
