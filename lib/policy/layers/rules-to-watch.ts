import type { RuleSet } from '../../engine/types.ts';
import { type BarePack, withoutDetails } from '../rule-details.ts';
import type { PageRules } from './page-rules.ts';

/** The rules in force while a pack's are not whole: enough to see that a draft may hold something, not to be shown. */
export function rulesToWatch(page: PageRules, pack: BarePack): RuleSet {
  if (!usesPack(page, pack)) return page;
  const rules = [...page.rules, ...withoutDetails(pack.rules)];
  return { rules, guards: page.guards, lists: { ...page.lists, ...pack.lists } };
}

/** Whether any of the rules in force are the pack's. */
export function usesPack({ packs }: PageRules, pack: BarePack): boolean {
  return packs.some(({ id }) => id === pack.id);
}
