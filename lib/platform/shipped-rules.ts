import { shippedPolicy } from '../policy/shipped-policy.ts';
import type { ActiveRules } from './stored-rules.ts';

const { id, name, revision, rules, guards, lists } = shippedPolicy;

/** The rules that ship with Amend. `npm test` proves the pack, so it is not parsed again at run time. */
export const shippedRules: ActiveRules = { policyId: id, name, revision, rules, guards, lists };
