import { LEVELS, type Level } from '../../policy/layers/layer-types.ts';
import { z } from '../schema.ts';
import type { StoredItem } from '../storage.ts';
import type { LayerSource } from './kept-layer.ts';

/** One layer in few words. */
export interface LayerHead {
  readonly id: string;
  readonly name: string;
  readonly policyId: string;
  readonly revision: number;
  readonly level: Level;
  /** When this revision was put in force here, ms since the epoch. */
  readonly since: number;
  readonly source: LayerSource;
  /** The fingerprint of the key that signed it; null where nobody's did. */
  readonly signed: string | null;
  readonly owner?: string | undefined;
  /** The day of this revision, e.g. "2026-01-31". */
  readonly issued?: string | undefined;
  /** The last day on which it holds. */
  readonly expires?: string | undefined;
  /**
   * `expired`: past its day, and goes on as it says itself. The others are out of force, and kept: `stopped`, past its
   * day, which ends it; `unsigned`, though the organisation takes signed ones only; `barred`,
   * though agents are to have no rules of their own; `unreadable`, what stands in its
   * place cannot be read.
   */
  readonly problem?: 'expired' | 'stopped' | 'unsigned' | 'barred' | 'unreadable' | undefined;
  /** What its owner says that changed. */
  readonly note?: string | undefined;
}

/** What a policy wanted and did not get. */
export interface PolicyNote {
  readonly layer: string;
  readonly what: string;
  readonly mend: string;
}

/** What is in force, in few words: made and written together with it. */
export interface PolicyState {
  readonly layers: readonly LayerHead[];
  readonly notes: readonly PolicyNote[];
  /** Number of rules that run. */
  readonly rules: number;
  /** The version of Amend that laid the layers over each other, and when; ms since the epoch. */
  readonly version: string;
  readonly at: number;
  /** When one of them expires and so all have to be laid anew, ms since the epoch. */
  readonly until: number | null;
  /** SHA-256 of what the administrator configured and was followed in everything, hex; empty for nothing. */
  readonly managed: string;
}

const text = z.string();
const source = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), fileName: text }),
  z.object({ kind: z.literal('subscription'), subscriptionId: text }),
  z.object({ kind: z.literal('managed') }),
  z.object({ kind: z.literal('own') }),
]);

const head = z.object({
  id: text,
  name: text,
  policyId: text,
  revision: z.int(),
  level: z.enum(LEVELS),
  since: z.number(),
  source,
  signed: z.nullable(text),
  owner: z.optional(text),
  issued: z.optional(text),
  expires: z.optional(text),
  problem: z.optional(z.enum(['expired', 'stopped', 'unsigned', 'barred', 'unreadable'])),
  note: z.optional(text),
});

/** What is in force, for whoever shows it; null while nothing but what ships ever was. */
export const policyState: StoredItem<PolicyState | null> = {
  key: 'policy-notes',
  area: 'local',
  version: 1,
  shape: z.nullable(
    z.object({
      layers: z.array(head),
      notes: z.array(z.object({ layer: text, what: text, mend: text })),
      rules: z.int(),
      version: text,
      at: z.number(),
      until: z.nullable(z.number()),
      managed: text,
    }),
  ),
  fallback: null,
};

/** Whether it was made sure, since the browser started, that all of what was laid can be read. */
export const policiesRead: StoredItem<boolean> = {
  key: 'policies-read',
  area: 'session',
  version: 1,
  shape: z.boolean(),
  fallback: false,
};
