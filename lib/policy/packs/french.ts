import blameCompany from '../../../assets/packs/fr/blame-company.json' with { type: 'json' };
import commanding from '../../../assets/packs/fr/commanding.json' with { type: 'json' };
import deflection from '../../../assets/packs/fr/deflection.json' with { type: 'json' };
import impatience from '../../../assets/packs/fr/impatience.json' with { type: 'json' };
import notMyJob from '../../../assets/packs/fr/not-my-job.json' with { type: 'json' };
import header from '../../../assets/packs/fr/pack.json' with { type: 'json' };
import refusal from '../../../assets/packs/fr/refusal.json' with { type: 'json' };
import uncertainty from '../../../assets/packs/fr/uncertainty.json' with { type: 'json' };
import { composePack, type Pack } from '../compose-pack.ts';

/** The French pack, its families in the order in which people read them. */
export const frenchPack: Pack = composePack(header, [
  refusal,
  notMyJob,
  deflection,
  blameCompany,
  commanding,
  impatience,
  uncertainty,
]);
