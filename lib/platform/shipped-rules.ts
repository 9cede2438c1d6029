import { OTHER_PACKS } from '../policy/pack-heads.ts';
import { shippedPolicy } from '../policy/shipped-policy.ts';
import type { ActiveRules } from './stored-rules.ts';

const { id, name, revision } = shippedPolicy;
const packs = [{ id, name, revision }, ...OTHER_PACKS];

/** What is in force where no policy is: all of the packs that ship with Amend, as they are. */
export const shippedRules: ActiveRules = {
  ...{ policyId: id, name, revision, rules: [] },
  packs: packs.map((pack, from) => ({ id: pack.id, revision: pack.revision, changes: {}, exempt: [], from })),
  origins: packs.map((pack) => ({ policy: pack.name, level: 'pack' })),
};

/** The rules of the English pack. In pages their phrases only; `npm test` proves them, so nobody parses them at run time. */
export const shippedPack = shippedPolicy;
