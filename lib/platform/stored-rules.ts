import type { PageRules } from '../policy/layers/page-rules.ts';
import { looksLikeGuards, looksLikeLists, looksLikePack, looksLikeRule } from './rule-looks.ts';
import { isRecord, isText, shapeOf } from './shape.ts';
import type { StoredItem } from './storage.ts';

/** What a composer needs of the policies in force: rules of layers whole, packs by what is different in them. */
export type ActiveRules = PageRules;

/** What pages read of the policies in force; beside the other items, since its shape does without Zod. */
export const installedRules: StoredItem<ActiveRules | null> = {
  key: 'rules',
  area: 'local',
  version: 2,
  // Written in the same call as the layers, from parsed ones.
  shape: shapeOf(looksLikeRules),
  fallback: null,
  // Version 1 knew one policy, which stood alone.
  migrations: {
    1: (rules) =>
      rules && {
        ...rules,
        packs: [],
        origins: [{ policy: (rules as ActiveRules).name, level: 'team' }],
        rules: (rules as ActiveRules).rules.map((rule) => ({ ...rule, from: 0 })),
      },
  },
};

function looksLikeRules(value: unknown): value is ActiveRules | null {
  if (value === null) return true;
  return (
    isRecord(value) &&
    isText(value.policyId) &&
    isText(value.name) &&
    Number.isFinite(value.revision) &&
    areAll(value.rules, looksLikeRule) &&
    areAll(value.packs, looksLikePack) &&
    areAll(value.origins, isRecord) &&
    (value.guards === undefined || looksLikeGuards(value.guards)) &&
    (value.lists === undefined || looksLikeLists(value.lists))
  );
}

function areAll(value: unknown, is: (each: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(is);
}
