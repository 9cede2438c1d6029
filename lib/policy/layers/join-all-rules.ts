import type { WholePack } from '../rule-details.ts';
import { joinPageRules } from './join-page-rules.ts';
import { byOwnNames } from './own-names.ts';
import type { PageRules } from './page-rules.ts';

/** The rules in force, whole, with all packs in use: each pack's guards and lists by names of its own. */
export function joinAllRules(page: PageRules, packs: readonly WholePack[]): PageRules {
  return joinPageRules(page, packs.map(byOwnNames));
}
