import { shippedPolicy } from '../policy/shipped-policy.ts';
import type { ActiveRules } from './stored-rules.ts';

const { id, name, revision } = shippedPolicy;

/** What is in force where no policy is: all of the pack that ships with Amend, as it is. */
export const shippedRules: ActiveRules = {
  ...{ policyId: id, name, revision, rules: [] },
  packs: [{ id, revision, changes: {}, exempt: [], from: 0 }],
  origins: [{ policy: name, level: 'pack' }],
};

/** The rules of that pack. In pages their phrases only; `npm test` proves them, so nobody parses them at run time. */
export const shippedPack = shippedPolicy;
