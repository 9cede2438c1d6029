import blameCompany from '../../../assets/packs/es/blame-company.json' with { type: 'json' };
import commanding from '../../../assets/packs/es/commanding.json' with { type: 'json' };
import deflection from '../../../assets/packs/es/deflection.json' with { type: 'json' };
import impatience from '../../../assets/packs/es/impatience.json' with { type: 'json' };
import notMyJob from '../../../assets/packs/es/not-my-job.json' with { type: 'json' };
import header from '../../../assets/packs/es/pack.json' with { type: 'json' };
import refusal from '../../../assets/packs/es/refusal.json' with { type: 'json' };
import uncertainty from '../../../assets/packs/es/uncertainty.json' with { type: 'json' };
import { composePack, type Pack } from '../compose-pack.ts';

/** The Spanish pack, its families in the order in which people read them. */
export const spanishPack: Pack = composePack(header, [
  refusal,
  notMyJob,
  deflection,
  blameCompany,
  commanding,
  impatience,
  uncertainty,
]);
