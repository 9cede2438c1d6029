import blameCompany from '../../../assets/packs/pt/blame-company.json' with { type: 'json' };
import commanding from '../../../assets/packs/pt/commanding.json' with { type: 'json' };
import deflection from '../../../assets/packs/pt/deflection.json' with { type: 'json' };
import impatience from '../../../assets/packs/pt/impatience.json' with { type: 'json' };
import notMyJob from '../../../assets/packs/pt/not-my-job.json' with { type: 'json' };
import header from '../../../assets/packs/pt/pack.json' with { type: 'json' };
import refusal from '../../../assets/packs/pt/refusal.json' with { type: 'json' };
import uncertainty from '../../../assets/packs/pt/uncertainty.json' with { type: 'json' };
import { composePack, type Pack } from '../compose-pack.ts';

/** The Portuguese pack, its families in the order in which people read them. */
export const portuguesePack: Pack = composePack(header, [
  refusal,
  notMyJob,
  deflection,
  blameCompany,
  commanding,
  impatience,
  uncertainty,
]);
