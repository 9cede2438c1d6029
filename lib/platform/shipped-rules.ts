import starter from '../../assets/packs/starter.en.json' with { type: 'json' };
import type { Rule } from '../engine/types.ts';
import type { ActiveRules } from './stored-items.ts';

/** The rules that ship with Amend. `npm test` proves the pack, so it is not parsed again at run time. */
export const shippedRules: ActiveRules = {
  policyId: starter.id,
  name: starter.name,
  revision: starter.revision,
  rules: starter.rules as readonly Rule[],
};
