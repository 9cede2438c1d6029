import type { NamedGuards, NamedLists } from '../engine/types.ts';
import type { BareRule } from '../policy/rule-details.ts';
import { looksLikeGuards, looksLikeLists, looksLikeRule } from './rule-looks.ts';
import { isRecord, isText, shapeOf } from './shape.ts';
import type { StoredItem } from './storage.ts';

/** What a composer needs of the policy in use: names and engine rules, without proofs and sources. */
export interface ActiveRules {
  readonly policyId: string;
  readonly name: string;
  readonly revision: number;
  /** In pages, those that ship with Amend have their details in a script of their own. */
  readonly rules: readonly BareRule[];
  /** The guards that the rules name. */
  readonly guards?: NamedGuards | undefined;
  /** The lists that patterns name. */
  readonly lists?: NamedLists | undefined;
}

/** What pages read of an installed policy; beside the other items, since its shape does without Zod. */
export const installedRules: StoredItem<ActiveRules | null> = {
  key: 'rules',
  area: 'local',
  version: 1,
  // Written in the same call as `policy`, from a parsed one.
  shape: shapeOf(looksLikeRules),
  fallback: null,
};

function looksLikeRules(value: unknown): value is ActiveRules | null {
  if (value === null) return true;
  return (
    isRecord(value) &&
    isText(value.policyId) &&
    isText(value.name) &&
    Number.isFinite(value.revision) &&
    Array.isArray(value.rules) &&
    value.rules.every(looksLikeRule) &&
    (value.guards === undefined || looksLikeGuards(value.guards)) &&
    (value.lists === undefined || looksLikeLists(value.lists))
  );
}
