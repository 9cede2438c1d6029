import { check } from '../../engine/check.ts';
import type { CompiledRules } from '../../engine/compile/compiled-rules.ts';
import { compileRules } from '../../engine/compile-rules.ts';
import { wordsOfLanguage } from '../../engine/language/words-of.ts';
import type { Audience, Finding, PatternProblem, Rule } from '../../engine/types.ts';
import { compileExpression } from '../expressions/compile-expression.ts';
import { joinPolicies } from '../join-policies.ts';
import { languageOf } from '../layers/held-rule.ts';
import type { PackRules } from '../layers/layer-types.ts';
import { placeOf } from '../problem.ts';
import type { Policy } from '../schema.ts';
import { changesTo, packsOf } from '../studio/rule-rows.ts';

/** A rule that takes part in an audit: one of the policy, or one of a pack it stands on, as it applies. */
export interface AuditedRule {
  /** With names of guards and lists as they are in the whole. */
  readonly rule: Rule;
  /** Its place in the policy; undefined for a pack's. */
  readonly at?: number | undefined;
  /** The pack it stands in; undefined for the policy's own. */
  readonly pack?: string | undefined;
  readonly runs: boolean;
}

/** A policy with all that it stands on, made ready to be audited. */
export interface AuditScene {
  readonly policy: Policy;
  /** The packs of its language that it stands on, of those that are known. */
  readonly packs: readonly PackRules[];
  /** Those of the policy first, in their order. */
  readonly rules: readonly AuditedRule[];
  readonly lists: NonNullable<Policy['lists']>;
  /** All that runs. */
  readonly compiled: CompiledRules;
  /** What all that runs finds in a text; looked up where it was asked before, as copied rules have the same examples. */
  readonly findingsIn: (text: string, where: Audience | undefined) => readonly Finding[];
  /** What of the policy cannot be read. */
  readonly problems: readonly PatternProblem[];
}

/** Lays a policy over its packs as it applies: changed where it changes them, without what it replaces. */
export function auditScene(policy: Policy, known: readonly PackRules[]): AuditScene {
  // A draft's paragraphs are checked by the rules of their language, so packs of others never meet these rules.
  const packs = packsOf(policy, known).filter(
    ({ language }) => languageOf(language) === languageOf(policy.language),
  );
  const own = new Set(policy.rules.map(({ id }) => id));
  const changed = packs.map((pack) => ({ ...pack, rules: appliedRules(policy, pack, own) }));
  const joined = joinPolicies([policy, ...changed]);
  const { guards, lists = {} } = joined;
  const rules = joined.rules.map((rule, nth): AuditedRule => {
    const at = nth < policy.rules.length ? nth : undefined;
    return {
      rule,
      at,
      pack: at === undefined ? packAt(changed, nth - policy.rules.length) : undefined,
      runs: !rule.off,
    };
  });
  const { compiled, problems } = compileRules(joined.rules, {
    ...{ guards, lists, regex: compileExpression },
    words: wordsOfLanguage(policy.language),
  });
  const findingsIn = remembered((text, where) => check(compiled, text, { where }));
  return {
    policy,
    packs,
    rules,
    lists: lists as NonNullable<Policy['lists']>,
    compiled,
    findingsIn,
    problems,
  };
}

function remembered(find: AuditScene['findingsIn']): AuditScene['findingsIn'] {
  const known = new Map<string, readonly Finding[]>();
  return (text, where) => {
    const key = `${where ?? ''} ${text}`;
    let found = known.get(key);
    if (!found) {
      found = find(text, where);
      known.set(key, found);
    }
    return found;
  };
}

/** A pack's rules with the policy's changes; those whose id the policy has itself are its own. */
function appliedRules(policy: Policy, pack: PackRules, own: ReadonlySet<string>): Rule[] {
  const changes = changesTo(policy, pack.id);
  return pack.rules
    .filter(({ id }) => !own.has(id))
    .map((rule) => {
      const change = changes.get(rule.id);
      if (!change) return rule;
      const {
        off = rule.off,
        severity = rule.severity,
        why = rule.why,
        alternatives = rule.alternatives,
      } = change;
      return { ...rule, off, severity, why, alternatives };
    });
}

function packAt(
  packs: readonly { readonly id: string; readonly rules: readonly Rule[] }[],
  nth: number,
): string | undefined {
  let before = 0;
  for (const { id, rules } of packs) {
    before += rules.length;
    if (nth < before) return id;
  }
  return undefined;
}

/** A rule's place as people read it: in the policy, or in which pack. */
export function placeOfRule(
  scene: AuditScene,
  { at, pack, rule }: AuditedRule,
  ...path: readonly PropertyKey[]
): string {
  if (at !== undefined) return placeOf(scene.policy, ['rules', at, ...path]);
  return `the pack "${pack}" › "${rule.id}"${path.length > 0 ? ` › ${placeOf({}, path)}` : ''}`;
}
