import type { NamedRule, WholePack } from '../rule-details.ts';
import { inLanguage } from './in-language.ts';
import type { PageChange, PagePack, PageRule, PageRules } from './page-rules.ts';

/**
 * The rules in force, whole: those of layers, then those of packs as they are changed. A page has one pack at a time, of
 * the language at hand; where there are several see `joinAllRules`.
 */
export function joinPageRules(page: PageRules, packs: readonly WholePack[]): PageRules {
  const used = page.packs.flatMap((use) => {
    const pack = packs.find(({ id }) => id === use.id);
    return pack === undefined ? [] : [{ use, pack }];
  });
  return {
    ...page,
    rules: [
      ...page.rules,
      ...used.flatMap(({ use, pack }) =>
        pack.rules.map((rule) => inLanguage(inUse(rule, use), pack.language)),
      ),
    ],
    // A layer's names have a mark in them that no name of a pack has.
    guards: Object.assign({}, page.guards, ...used.map(({ pack }) => pack.guards)),
    lists: Object.assign({}, page.lists, ...used.map(({ pack }) => pack.lists)),
  };
}

function inUse(rule: NamedRule, { exempt, firm, from, changes }: PagePack): PageRule {
  // An id may be a word that every object knows.
  const change: Partial<PageChange> = Object.hasOwn(changes, rule.id) ? changes[rule.id]! : {};
  const { exempt: guards = exempt, ...more } = change;
  const own = firm === undefined ? { from } : { from, firm };
  const beside = guards.length > 0 && { guards: [...(rule.guards ?? []), ...guards] };
  // A key that is not said is not there.
  return { ...rule, ...own, ...(more as Partial<PageRule>), ...beside };
}
