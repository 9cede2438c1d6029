import { z as zod } from 'zod';
import { type Policy, type PolicyRule, ruleSchema } from '../policy/schema.ts';
import type { LastSigned } from '../policy/signing/next-rotations.ts';
import { z } from './schema.ts';
import type { StoredItem } from './storage.ts';

/** What the studio keeps of the policy that is open in it. */
export interface StudioKept {
  readonly policy: Policy;
  /** The revision that it is compared with. */
  readonly published: Policy | null;
  /** Rules that are not finished, as their forms hold them. */
  readonly drafts: readonly unknown[];
  /** Rules of the policy as their forms hold them, where the policy cannot take that yet. */
  readonly edits: readonly UnfinishedEdit[];
  /** Where the policy is handed out from; empty where nobody said. */
  readonly address: string;
  /** Whose signature the file bears that agents have now. */
  readonly signed: LastSigned | null;
}

/** What somebody wrote in a rule's form and the policy has not taken. */
export interface UnfinishedEdit {
  /** The key of the rule's row. */
  readonly key: string;
  readonly draft: unknown;
}

/**
 * `unread`: the browser did not tell what is kept, and nothing may be written over it; `corrupt`: some of it is
 * damaged, and `kept` is what is left.
 */
export interface StudioReading {
  readonly kept: StudioKept | null;
  readonly lost: false | 'unread' | 'corrupt';
}

/** `other-tab`: another tab kept something meanwhile, and nothing was written. */
export type KeepResult = 'saved' | 'not-saved' | 'other-tab';

/** A policy as it is stored: its rules in parts. */
export interface StoredPolicy {
  readonly head: Record<string, unknown>;
  readonly parts: readonly string[];
}

/** What names all the rest; written last. */
export interface StudioIndex {
  /** Another at each write. */
  readonly stamp: string;
  readonly policy: StoredPolicy;
  readonly published: StoredPolicy | null;
  readonly drafts: readonly unknown[];
  /** Not there in what was written before there were any. */
  readonly edits?: readonly UnfinishedEdit[] | undefined;
  readonly address: string;
  readonly signed: LastSigned | null;
}

const storedPolicy = z.object({
  head: z.record(z.string(), z.unknown()),
  parts: z.array(z.string()),
});

export const studioIndex: StoredItem<StudioIndex | null> = {
  key: 'studio',
  area: 'local',
  version: 1,
  shape: z.nullable(
    z.object({
      stamp: z.string(),
      policy: storedPolicy,
      published: z.nullable(storedPolicy),
      drafts: z.array(z.unknown()),
      edits: z.optional(z.array(z.object({ key: z.string(), draft: z.unknown() }))),
      address: z.string(),
      signed: z.nullable(
        z.object({
          policy: z.optional(z.string()),
          fingerprint: z.string(),
          heirOf: z.array(z.string()),
          rotations: z.array(z.string()),
        }),
      ),
    }),
  ),
  fallback: null,
};

/** Before the id of a part: where it is stored. */
export const PART_PREFIX = 'studio-part:';

const rulesShape = zod.array(ruleSchema);

/** Where a part is stored. */
export const partItem = (id: string): StoredItem<readonly PolicyRule[] | null> => ({
  key: PART_PREFIX + id,
  area: 'local',
  version: 1,
  shape: rulesShape,
  fallback: null,
});
