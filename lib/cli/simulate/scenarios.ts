import { freshFor, nextLook, nextTry } from '../../policy/subscription/next-look.ts';
import type { AnswerBytes, Scenario } from './fleet.ts';
import type { Waits } from './looks.ts';
import { HOUR, MINUTE, ONE_ZONE, ROUND_THE_CLOCK } from './workday.ts';

export const AGENTS = 100_000;

const DAYS = 2;
const SEED = 1042;
const MS = 1_000;

/** As many places as a large cache has in the regions of one company's agents. */
const PLACES = 40;

/** When the host's answer is fresh for so long, in seconds; the very functions by which the extension plans. */
function waitsFor(maxAge: number | undefined): Waits {
  const fresh = freshFor(maxAge === undefined ? null : `max-age=${maxAge}`);
  return {
    afterAnswer: (random) => nextLook(0, fresh, random) / MS,
    afterFailure: (failures, random) => nextTry(0, failures, random) / MS,
  };
}

/** What is looked at: the same agents, on different hosts and days. */
export function scenarios(bytes: AnswerBytes, agents = AGENTS): readonly Scenario[] {
  const usual = { agents, days: DAYS, seed: SEED, bytes, publishedAt: 11 * HOUR, waits: waitsFor(undefined) };
  const behindCache = { places: PLACES, freshFor: 5 * MINUTE };
  return [
    { ...usual, name: 'one host, all agents in one time zone', shifts: ONE_ZONE },
    { ...usual, name: 'one host, three regions', shifts: ROUND_THE_CLOCK },
    {
      ...usual,
      name: 'behind a cache that keeps the file for 5 minutes',
      shifts: ONE_ZONE,
      cache: behindCache,
    },
    {
      ...usual,
      name: 'the same, and the host asks for a look every 15 minutes (`max-age=900`)',
      shifts: ONE_ZONE,
      cache: behindCache,
      waits: waitsFor(15 * 60),
    },
    {
      ...usual,
      name: 'one host, silent from 11:00 to 13:00, a revision put there at its end',
      shifts: ONE_ZONE,
      outage: { from: 11 * HOUR, to: 13 * HOUR },
      publishedAt: 13 * HOUR,
    },
  ];
}
