import { type CaseRef, caseKey } from '../recovery/case-key.ts';
import { checklistShape } from '../recovery/case-shapes.ts';
import { fromVersion1 } from '../recovery/checklist-schema.ts';
import type { Checklist } from '../recovery/types.ts';
import { z } from './schema.ts';
import type { StoredItem } from './storage.ts';
import { MOST_SWITCHES, type Switches } from './switches.ts';

// Everything that Amend keeps, declared once. No draft text, no customer text, no page address in any of it.

const host = z.string().check(z.minLength(1), z.maxLength(253));
const atMost = z.maxLength(MOST_SWITCHES);

/** What the agent switched off. Version 1 was a list of hosts, each off for good. */
export const offSwitches: StoredItem<Switches> = {
  key: 'off-hosts',
  area: 'local',
  version: 2,
  shape: z.object({
    hosts: z.array(z.object({ host, until: z.optional(z.int().check(z.positive())) })).check(atMost),
    kinds: z.array(z.object({ host, kind: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)) })).check(atMost),
  }),
  fallback: { hosts: [], kinds: [] },
  migrations: {
    1: (hosts) => ({ hosts: (hosts as string[]).slice(-MOST_SWITCHES).map((host) => ({ host })), kinds: [] }),
  },
};

/** What this install hashes the names of private cases with, 32 hex digits; empty until it is first needed. */
export const installSecret: StoredItem<string> = {
  key: 'secret',
  area: 'local',
  version: 1,
  shape: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  fallback: '',
};

/** Keys of all checklists start with this. */
export const CHECKLIST_PREFIX = 'checklist:';

/**
 * The checklist of one case. One item per case: a keystroke writes a few hundred bytes, however many cases are kept,
 * and a corrupt one costs only its own case.
 */
export function checklistItem(ref: CaseRef): StoredItem<Checklist | null> {
  return {
    key: CHECKLIST_PREFIX + caseKey(ref.site, ref.caseId),
    area: 'local',
    version: 2,
    shape: z.nullable(checklistShape),
    fallback: null,
    // Version 1 knew one model, and kept no history.
    migrations: { 1: fromVersion1 },
  };
}

/**
 * The promises that were sent, done ones too: what, in which case, by when. No words of anybody. Each is judged by
 * itself where they are read (follow-ups.ts), so that one of another version costs none of the others.
 */
export const followUps: StoredItem<readonly unknown[]> = {
  key: 'follow-ups',
  area: 'local',
  version: 1,
  shape: z.array(z.unknown()),
  fallback: [],
};

/** One fault of ours: when, which, where in our own code. Never a word from a page, a draft or an error's message. */
export interface Fault {
  readonly at: number;
  readonly code: string;
  readonly place: string;
  /** How often it happened since the first time. */
  readonly times: number;
}

/** The last faults; gone when the browser closes. */
export const faults: StoredItem<readonly Fault[]> = {
  key: 'faults',
  area: 'session',
  version: 1,
  shape: z.array(z.object({ at: z.number(), code: z.string(), place: z.string(), times: z.int() })),
  fallback: [],
};

/** Findings shown in each frame of each tab, for the badge; outlives the worker, not the browser. */
export const badgeCounts: StoredItem<Readonly<Record<string, Readonly<Record<string, number>>>>> = {
  key: 'badge-counts',
  area: 'session',
  version: 1,
  shape: z.record(z.string(), z.record(z.string(), z.int())),
  fallback: {},
};
