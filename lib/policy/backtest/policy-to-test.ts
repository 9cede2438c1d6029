import { joinAllRules } from '../layers/join-all-rules.ts';
import { mergeLayers } from '../layers/merge-layers.ts';
import type { PageRules } from '../layers/page-rules.ts';
import { rulesForPages } from '../layers/rules-for-pages.ts';
import type { Policy } from '../schema.ts';
import { shippedPacks } from '../shipped-packs.ts';
import type { BacktestPolicy } from './backtest-types.ts';

/** A policy as it would be in force alone: with the packs that it stands on, and what it changes in them. */
export function policyToTest(policy: Policy): BacktestPolicy {
  const level = policy.level ?? 'team';
  const merged = mergeLayers([{ id: 'file', level, policy }], shippedPacks);
  return { ...rulesToTest(rulesForPages(merged)), name: policy.name, revision: policy.revision };
}

/** All that is in force, as pages have it. */
export function rulesToTest(page: PageRules): BacktestPolicy {
  const { name, revision, rules, guards, lists } = joinAllRules(page, shippedPacks);
  return { name, revision, rules, guards, lists };
}
