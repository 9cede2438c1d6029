/** SHOULD ONLY BE IMPORTED IN TESTS. Small policies laid over each other, and what a sentence is told under them. */
import { check } from '../../../lib/engine/check.ts';
import { compileRules } from '../../../lib/engine/compile-rules.ts';
import type { Finding } from '../../../lib/engine/types.ts';
import type { Layer, Level, MergedPolicy, PackRules } from '../../../lib/policy/layers/layer-types.ts';
import { mergeLayers } from '../../../lib/policy/layers/merge-layers.ts';
import { rulesInForce } from '../../../lib/policy/layers/rules-in-force.ts';
import type { Policy, PolicyRule } from '../../../lib/policy/schema.ts';

/** A rule of a policy from what a test is about. */
export function ruleOf(over: Partial<PolicyRule> & Pick<PolicyRule, 'id'>): PolicyRule {
  const words = over.id.replaceAll('-', ' ');
  return {
    ...{ name: words, category: 'test', severity: 'warn', phrases: [words], why: `Why: ${words}.` },
    ...{ alternatives: ['let me see'], source: 'A test.', examples: { flag: [words], pass: ['x'] } },
    ...over,
  };
}

/** A pack with three rules; one of them is an offer that is off. */
export const PACK: PackRules = {
  ...{ id: 'english', name: 'Shipped', revision: 1, language: 'en' },
  lists: { box: ['parcel', 'box'] },
  guards: { kind: { why: 'Kind.', near: [{ phrases: ['with pleasure'], within: 'sentence' }] } },
  rules: [
    ruleOf({ id: 'calm-down', category: 'orders', guards: ['kind'] }),
    ruleOf({ id: 'lost-it', category: 'blame', phrases: ['lost the <box>'], severity: 'hint' }),
    ruleOf({ id: 'no-way', category: 'refusal', off: true }),
  ],
};

/** A policy of that id. */
export function policyOf(id: string, over: Partial<Policy> = {}): Policy {
  return { format: 1, id, name: id.toUpperCase(), revision: 1, language: 'en', rules: [], ...over };
}

/** Policies of a level by the ids they are given. */
export function layersOf(level: Level, policies: Readonly<Record<string, Partial<Policy>>>): Layer[] {
  return Object.entries(policies).map(([id, over]) => ({ id, level, policy: policyOf(id, over) }));
}

/** Layers as one, with what they find. */
export interface Laid extends MergedPolicy {
  find(text: string): Finding[];
  /** Rule and severity of each finding, in order. */
  told(text: string): string[];
  /** What was refused, as plain text. */
  readonly said: string;
}

export function lay(layers: readonly Layer[], packs: readonly PackRules[] = [PACK]): Laid {
  const merged = mergeLayers(layers, packs);
  const { rules, guards, lists } = rulesInForce(merged, packs);
  const { compiled, problems } = compileRules(rules, { guards, lists });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const find = (text: string) => check(compiled, text);
  return {
    ...merged,
    find,
    told: (text) => find(text).map(({ ruleId, severity }) => `${ruleId} ${severity}`),
    said: merged.notes.map(({ layer, what, mend }) => `${layer}: ${what} ${mend}`).join('\n'),
  };
}
