import { joinPageRules } from '../../lib/policy/layers/join-page-rules.ts';
import type { PageRules } from '../../lib/policy/layers/page-rules.ts';
import { type BarePack, type PackDetails, withDetails } from '../../lib/policy/rule-details.ts';
import type { RuleOrigin } from '../card/card-view.ts';
import type { WholeRules } from './kit.ts';

/** For the kit: makes the rules of a page whole. @param details of the pack that ships */
export function wholeRules(details: PackDetails): (page: PageRules, pack: BarePack) => WholeRules {
  return (page, pack) => {
    const set = joinPageRules(page, [withDetails(pack, details)]);
    return { set, originOf: (ruleId) => originIn(set, ruleId) };
  };
}

/** Whose a rule is, for the foot of the card and its "More". */
export function originIn({ rules, origins }: PageRules, ruleId: string): RuleOrigin | null {
  const rule = rules.find(({ id, off }) => id === ruleId && off !== true);
  if (rule === undefined) return null;
  const { name = inWords(rule.id), source, from, where } = rule;
  return { name, source, from: origins[from], ...(where === 'note' && { onlyNotes: true }) };
}

/** `not-my-job` → `Not my job`: an id is made of the rule's own words. */
function inWords(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
