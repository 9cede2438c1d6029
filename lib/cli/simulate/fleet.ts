import { Cache, type CacheLayout } from './cache.ts';
import { looksOf, type Outage, type Waits } from './looks.ts';
import { type Random, seeded } from './random.ts';
import { percentile, Traffic } from './tally.ts';
import { DAY, type Shifts, workday } from './workday.ts';

/** What is simulated; times in seconds from the first day's midnight. */
export interface Scenario {
  readonly name: string;
  readonly agents: number;
  readonly days: number;
  readonly shifts: Shifts;
  readonly waits: Waits;
  /** When a new revision is put on the host. */
  readonly publishedAt: number;
  readonly cache?: CacheLayout | undefined;
  readonly outage?: Outage | undefined;
  readonly bytes: AnswerBytes;
  readonly seed: number;
}

/** What an answer weighs on the wire, in bytes. */
export interface AnswerBytes {
  readonly unchanged: number;
  readonly whole: number;
}

/** What came of it. */
export interface FleetFigures {
  readonly name: string;
  /** Requests of all agents on the first day, and their bytes. */
  readonly requestsADay: number;
  readonly bytesADay: number;
  readonly peak: { readonly second: number; readonly minute: number };
  /** Those that reached the host itself. */
  readonly hostRequestsADay: number;
  readonly hostPeak: { readonly second: number; readonly minute: number };
  /** Seconds of working time after publishing (or after the outage) until so many of those at work had it. */
  readonly had: { readonly half: number; readonly most: number; readonly nearlyAll: number };
  readonly failed: number;
}

interface Asked {
  readonly agent: number;
  readonly at: number;
  readonly isAnswered: boolean;
}

/** Runs a scenario: the same figures for the same scenario. */
export function simulate(scenario: Scenario): FleetFigures {
  const random = seeded(scenario.seed);
  const { asked, atWork } = askAll(scenario, random);
  asked.sort((one, other) => one.at - other.at);
  return answerAll(scenario, asked, atWork, random);
}

function askAll({ agents, days, shifts, waits, outage, publishedAt }: Scenario, random: Random) {
  const asked: Asked[] = [];
  const atWork = new Set<number>();
  for (let agent = 0; agent < agents; agent++) {
    const day = workday(shifts, random);
    if (day.from <= publishedAt && publishedAt <= day.to) atWork.add(agent);
    for (const look of looksOf(day, days, waits, outage, random)) asked.push({ agent, ...look });
  }
  return { asked, atWork };
}

function answerAll(
  { name, days, cache: layout, publishedAt, bytes }: Scenario,
  asked: readonly Asked[],
  atWork: ReadonlySet<number>,
  random: Random,
): FleetFigures {
  const cache = layout && new Cache(layout);
  const [all, host] = [new Traffic(days * DAY), new Traffic(days * DAY)];
  const hadAfter: number[] = [];
  const has = new Set<number>();
  let failed = 0;
  for (const { agent, at, isAnswered } of asked) {
    const place = Math.floor(random() * (layout?.places ?? 1));
    const answer = isAnswered && cache ? cache.ask(place, at) : { asOf: at, asksHost: true };
    const isNew = isAnswered && answer.asOf >= publishedAt && !has.has(agent);
    const weight = isNew ? bytes.whole : bytes.unchanged;
    all.add(at, weight);
    if (answer.asksHost) host.add(at, weight);
    if (!isAnswered) failed++;
    if (!isNew) continue;
    has.add(agent);
    if (atWork.has(agent)) hadAfter.push(at - publishedAt);
  }
  hadAfter.sort((one, other) => one - other);
  return {
    name,
    requestsADay: all.count / days,
    bytesADay: all.bytes / days,
    peak: all.peaks(),
    hostRequestsADay: host.count / days,
    hostPeak: host.peaks(),
    had: {
      half: percentile(hadAfter, 0.5),
      most: percentile(hadAfter, 0.95),
      nearlyAll: percentile(hadAfter, 0.99),
    },
    failed,
  };
}
