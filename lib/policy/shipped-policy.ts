import absolutes from '../../assets/packs/en/absolutes.json' with { type: 'json' };
import blameCompany from '../../assets/packs/en/blame-company.json' with { type: 'json' };
import blameCustomer from '../../assets/packs/en/blame-customer.json' with { type: 'json' };
import cliche from '../../assets/packs/en/cliche.json' with { type: 'json' };
import commanding from '../../assets/packs/en/commanding.json' with { type: 'json' };
import condescension from '../../assets/packs/en/condescension.json' with { type: 'json' };
import conditionalApology from '../../assets/packs/en/conditional-apology.json' with { type: 'json' };
import deflection from '../../assets/packs/en/deflection.json' with { type: 'json' };
import falsePromise from '../../assets/packs/en/false-promise.json' with { type: 'json' };
import impatience from '../../assets/packs/en/impatience.json' with { type: 'json' };
import informal from '../../assets/packs/en/informal.json' with { type: 'json' };
import jargon from '../../assets/packs/en/jargon.json' with { type: 'json' };
import legalRisk from '../../assets/packs/en/legal-risk.json' with { type: 'json' };
import minimising from '../../assets/packs/en/minimising.json' with { type: 'json' };
import notMyJob from '../../assets/packs/en/not-my-job.json' with { type: 'json' };
import header from '../../assets/packs/en/pack.json' with { type: 'json' };
import passiveAggressive from '../../assets/packs/en/passive-aggressive.json' with { type: 'json' };
import policyHiding from '../../assets/packs/en/policy-hiding.json' with { type: 'json' };
import refusal from '../../assets/packs/en/refusal.json' with { type: 'json' };
import shouting from '../../assets/packs/en/shouting.json' with { type: 'json' };
import uncertainty from '../../assets/packs/en/uncertainty.json' with { type: 'json' };
import { composePack, type Pack, type PackPart } from './compose-pack.ts';

/** The families of the English pack, in the order in which people read them. */
export const ENGLISH: readonly PackPart[] = [
  refusal,
  notMyJob,
  deflection,
  blameCustomer,
  blameCompany,
  minimising,
  commanding,
  impatience,
  uncertainty,
  policyHiding,
  absolutes,
  falsePromise,
  condescension,
  cliche,
  passiveAggressive,
  jargon,
  informal,
  shouting,
  legalRisk,
  conditionalApology,
];

/** The pack that every page has from the start: the one place that says which one that is. */
export const shippedPolicy: Pack = composePack(header, ENGLISH);
