import { compilePolicy } from '../compile-policy.ts';
import { expressionsIn } from '../expressions/expressions-in.ts';
import type { Policy, PolicyRule } from '../schema.ts';
import type { DraftRule } from './draft-rule.ts';
import type { ImportNote, ImportOutcome } from './outcome.ts';
import { type SettledRule, settleDraft } from './settle-drafts.ts';

const EXPRESSIONS_MAX = 1_000;
const RULES_MAX = 20_000;
const FLAGS_MAX = 3;

/** What is known before the drafts are proven. */
export interface Sources {
  readonly drafts: readonly DraftRule[];
  /** How many rows or rules the source holds. */
  readonly found: number;
  readonly left: readonly ImportNote[];
  readonly notes: readonly ImportNote[];
}

/**
 * Makes proven rules of all drafts: each by itself, then all together, since of two rules that find the same words one
 * stands back. What could not be taken over is said, entry by entry.
 * @param beside the policy that the rules will join: ids are not given twice, and its rules may stand before these
 */
export function settleAll(sources: Sources, beside?: Policy): ImportOutcome {
  const left = [...sources.left];
  const settled: SettledRule[] = [];
  for (const draft of sources.drafts) {
    const { rules, left: more } = settleDraft(draft);
    settled.push(...rules);
    left.push(...more);
  }
  const named = withOwnIds(withoutAlike(settled, left), new Set(beside?.rules.map(({ id }) => id)));
  const roomy = withinRoom(named, beside, left);
  const { kept, covered } = provenTogether(roomy, beside);
  left.push(...covered);
  return {
    rules: kept.map(({ rule }) => rule),
    taken: new Set(kept.map(({ draft }) => draft.origin)).size,
    found: sources.found,
    left,
    notes: sources.notes,
  };
}

/** Of rules that look for the very same the first: thousands of them would each be tried against all others. */
function withoutAlike(settled: readonly SettledRule[], left: ImportNote[]): SettledRule[] {
  const first = new Map<string, string>();
  return settled.filter((each) => {
    const { phrases, unless, unlessNear, where, severity, off } = each.rule;
    const key = JSON.stringify([phrases, unless, unlessNear, where, severity, off]);
    const before = first.get(key);
    if (before === undefined) first.set(key, each.rule.id);
    else left.push(sayCovered(each, before));
    return before === undefined;
  });
}

function withOwnIds(settled: readonly SettledRule[], taken: Set<string>): SettledRule[] {
  const next = new Map<string, number>();
  return settled.map((each) => {
    const base = each.rule.id;
    let id = base;
    let number = next.get(base) ?? 2;
    while (taken.has(id)) id = `${base.slice(0, 72)}-${number++}`;
    next.set(base, number);
    taken.add(id);
    return id === base ? each : { ...each, rule: { ...each.rule, id } };
  });
}

function withinRoom(
  settled: readonly SettledRule[],
  beside: Policy | undefined,
  left: ImportNote[],
): SettledRule[] {
  let expressions = beside ? expressionsIn(beside).length : 0;
  let rules = beside?.rules.length ?? 0;
  return settled.filter((each) => {
    const more = expressionsIn({ rules: [each.rule] }).length;
    const why =
      rules >= RULES_MAX
        ? `A policy may hold ${RULES_MAX.toLocaleString('en')} rules.`
        : more > 0 && expressions + more > EXPRESSIONS_MAX
          ? `A policy may hold ${EXPRESSIONS_MAX.toLocaleString('en')} regular expressions, and this rule needs one.`
          : undefined;
    if (why !== undefined) {
      left.push({ where: each.draft.where, what: each.rule.name, why });
      return false;
    }
    rules++;
    expressions += more;
    return true;
  });
}

/** Those that still fire among all others, each with examples by which it does. */
function provenTogether(
  settled: readonly SettledRule[],
  beside: Policy | undefined,
): { kept: SettledRule[]; covered: ImportNote[] } {
  const all = [...(beside?.rules ?? []), ...settled.map(({ rule }) => switchedOn(rule))];
  const { findingsIn } = compilePolicy({ ...HEAD, ...beside, rules: all });
  const kept: SettledRule[] = [];
  const covered: ImportNote[] = [];
  for (const each of settled) {
    const { id, where } = each.rule;
    const fires = (text: string) => findingsIn(text, where).some(({ ruleId }) => ruleId === id);
    const own = each.rule.examples.flag.filter(fires);
    const flag = own.length > 0 ? own : each.fires.filter(fires).slice(0, FLAGS_MAX);
    if (flag.length > 0)
      kept.push({ ...each, rule: { ...each.rule, examples: { ...each.rule.examples, flag } } });
    else covered.push(sayCovered(each, findingsIn(each.fires[0]!, where)[0]?.ruleId));
  }
  return { kept, covered };
}

const HEAD = { format: 1, id: 'import', name: 'Import', revision: 1, language: 'en' } as const;

/** Proofs look at rules that are off as if they were on. */
function switchedOn(rule: PolicyRule): PolicyRule {
  return rule.off ? { ...rule, off: false } : rule;
}

function sayCovered({ draft, rule }: SettledRule, other: string | undefined): ImportNote {
  return {
    where: draft.where,
    what: rule.name,
    why: `All that it looks for is found by another rule${other === undefined ? '' : ` ("${other}")`} already.`,
  };
}
