import type { Rule } from '../engine/types.ts';
import type { ActiveRules } from './stored-items.ts';

/** The starter pack as bundles carry it: proven by `npm test`, so not parsed again at run time. */
interface Pack {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly rules: readonly Rule[];
}

const packs = import.meta.glob<Pack>('../../assets/packs/starter.en.json', {
  eager: true,
  import: 'default',
});
const starter: Pack = Object.values(packs)[0] ?? { id: 'starter', name: 'Starter', revision: 1, rules: [] };

/** The rules that ship with Amend. */
export const shippedRules: ActiveRules = {
  policyId: starter.id,
  name: starter.name,
  revision: starter.revision,
  rules: starter.rules,
};
