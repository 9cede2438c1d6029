import { type PolicyResult, parsePolicyJson } from '../../policy/parse-policy.ts';
import { parsePolicyYaml } from '../../policy/parse-policy-yaml.ts';
import type { PolicyProblem } from '../../policy/problem.ts';
import type { Policy } from '../../policy/schema.ts';
import type { EnvelopeReading, Refusal } from '../../policy/signing/signing-types.ts';
import {
  type Judgement,
  judgeRevision,
  type KeptRevision,
} from '../../policy/subscription/judge-revision.ts';
import { dayOf } from './day.ts';
import { proveWhole, TOO_LONG } from './prove-whole.ts';

/** Whether a file may come in force, and as what. */
export type Judged =
  | (Extract<Judgement, { ok: true }> & { readonly policy: Policy })
  | { readonly ok: false; readonly refusal: Refusal; readonly what: string; readonly mend: string };

type Refused = Extract<Judged, { ok: false }>;

/** What to judge by. */
export interface JudgedBy {
  readonly kept: KeptRevision | null;
  readonly needsSignature: boolean;
  /** ms since the epoch. */
  readonly now: number;
}

/** Judges a file that was read: whose it is, whether it is newer, whether it keeps what it promises. Never throws. */
export async function judgePolicy(reading: EnvelopeReading, by: JudgedBy): Promise<Judged> {
  try {
    return await judge(reading, by);
  } catch {
    // Nothing is known that does this; whoever finds it must not keep the good one out of force with it.
    return {
      ok: false,
      refusal: 'not-a-policy',
      what: 'Amend cannot work with it.',
      mend: 'Ask whoever publishes it to check it with "amend policy validate".',
    };
  }
}

async function judge(reading: EnvelopeReading, { kept, needsSignature, now }: JudgedBy): Promise<Judged> {
  if (reading.kind === 'broken')
    return { ok: false, refusal: reading.refusal, what: reading.what, mend: reading.mend };
  const parsed = parsePolicyText(reading.text);
  if (!parsed.ok) return notAPolicy(reading.text, parsed.problems);
  const { policy } = parsed;
  const judged = judgeRevision(kept, reading, policy, dayOf(now), needsSignature);
  if (!judged.ok) return judged;
  // What is in force already was proven when it came; where it cannot be read, this may be anything.
  const isProven = !judged.isNew && kept?.policy !== undefined;
  const problems = isProven ? [] : await proveWhole(policy);
  if (problems.length === 0) return { ...judged, policy };
  return problems[0] === TOO_LONG ? refuseFor('too-large', problems) : refuseFor('examples-fail', problems);
}

/**
 * Parses a policy. What is signed is JSON; what is not may be YAML as well, and neither an address nor a file's name
 * need say which.
 */
export function parsePolicyText(text: string): PolicyResult {
  return isJson(text) ? parsePolicyJson(text) : parsePolicyYaml(text);
}

/** YAML takes JSON as well, but what is wrong in JSON is said better by its own reader. */
export function isJson(text: string): boolean {
  return /^\s*(?:[{["]|$)/.test(text);
}

function notAPolicy(text: string, problems: readonly PolicyProblem[]): Refused {
  if (!/^\s*</.test(text)) return refuseFor('not-a-policy', problems);
  return {
    ok: false,
    refusal: 'not-a-policy',
    what: 'it is a web page and not a policy.',
    mend: 'Look whether your network wants you to sign in first; else ask for the address of the file itself.',
  };
}

/** The first problem in its own words, and how many there are. */
function refuseFor(refusal: Refusal, problems: readonly PolicyProblem[]): Refused {
  const [first] = problems;
  const more = problems.length > 1 ? ` There are ${problems.length - 1} more.` : '';
  const what = first === undefined ? 'it is not a policy.' : `${first.where}: ${first.what}${more}`;
  // Whoever reads this has not written the policy.
  const mend = first === undefined ? 'Ask whoever publishes it.' : `Tell whoever publishes it: ${first.mend}`;
  return { ok: false, refusal, what, mend };
}
