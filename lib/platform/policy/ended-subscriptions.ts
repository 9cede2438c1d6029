import type { Fingerprint } from '../../policy/signing/signing-types.ts';
import { z } from '../schema.ts';
import { readItem, removeItem, type StoredItem, type WriteResult, watchItem } from '../storage.ts';
import type { Subscription } from './kept-subscriptions.ts';

// Whoever can change a file at an address could otherwise lead back to older wording, or to a key that was replaced, by
// having agents end their subscription and begin it anew. So what was known of it is remembered, until agents clear it.

/** What is known of a subscription that the agent ended. */
export interface EndedSubscription {
  /** That of its address, see `idOfAddress`; the address itself is not kept. */
  readonly id: string;
  readonly name: string;
  readonly policyId: string;
  /** The last one that was in force. */
  readonly revision: number;
  readonly pinned: Fingerprint | null;
  readonly former?: readonly Fingerprint[] | undefined;
  /** When it ended, ms since the epoch. */
  readonly at: number;
}

/** So many are remembered; nobody ends more in years. */
const ENDED_MAX = 100;

const text = z.string();

/** The one that ended last is the last. */
export const endedItem: StoredItem<readonly EndedSubscription[]> = {
  key: 'ended-subscriptions',
  area: 'local',
  version: 1,
  shape: z
    .array(
      z.object({
        id: text,
        name: text,
        policyId: text,
        revision: z.int().check(z.nonnegative()),
        pinned: z.nullable(text),
        former: z.optional(z.array(text)),
        at: z.number(),
      }),
    )
    .check(z.maxLength(ENDED_MAX)),
  fallback: [],
};

/** All that are remembered. Never throws. */
export async function readEnded(): Promise<readonly EndedSubscription[]> {
  return (await readItem(endedItem)).value;
}

/** What is remembered of that subscription; null where nothing is. */
export async function endedOf(id: string): Promise<EndedSubscription | null> {
  return (await readEnded()).find((each) => each.id === id) ?? null;
}

/** All that are remembered with this one; as they were where nothing ever came for it. */
export function withEnded(
  ended: readonly EndedSubscription[],
  { id, name, policyId, revision, pinned, former }: Subscription,
  at: number,
): readonly EndedSubscription[] {
  if (policyId === null || revision === 0) return ended;
  const one = { id, name: name ?? policyId, policyId, revision, pinned, former, at };
  return [...withoutEnded(ended, id), one].slice(-ENDED_MAX);
}

/** All but this one, which is subscribed to again. */
export function withoutEnded(ended: readonly EndedSubscription[], id: string): readonly EndedSubscription[] {
  return ended.filter((each) => each.id !== id);
}

/** Forgets all of it: from then on any revision and key can be subscribed to, as the first time. */
export function forgetEnded(): Promise<WriteResult<readonly EndedSubscription[]>> {
  return removeItem(endedItem);
}

/** Calls back after it changed anywhere, until the signal aborts. */
export function watchEnded(onChange: () => void, signal: AbortSignal): void {
  watchItem(endedItem, onChange, signal);
}
