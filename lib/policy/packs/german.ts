import blameCompany from '../../../assets/packs/de/blame-company.json' with { type: 'json' };
import commanding from '../../../assets/packs/de/commanding.json' with { type: 'json' };
import deflection from '../../../assets/packs/de/deflection.json' with { type: 'json' };
import impatience from '../../../assets/packs/de/impatience.json' with { type: 'json' };
import notMyJob from '../../../assets/packs/de/not-my-job.json' with { type: 'json' };
import header from '../../../assets/packs/de/pack.json' with { type: 'json' };
import refusal from '../../../assets/packs/de/refusal.json' with { type: 'json' };
import uncertainty from '../../../assets/packs/de/uncertainty.json' with { type: 'json' };
import { composePack, type Pack } from '../compose-pack.ts';

/** The German pack, its families in the order in which people read them. */
export const germanPack: Pack = composePack(header, [
  refusal,
  notMyJob,
  deflection,
  blameCompany,
  commanding,
  impatience,
  uncertainty,
]);
