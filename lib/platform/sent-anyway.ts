import { ANYWAY_REASONS, MOST_IDS, MOST_SENT_ANYWAY, type SentAnyway } from '../recovery/sent-anyway.ts';
import { MAX_ID, MAX_TEXTS } from './message-limits.ts';
import { z } from './schema.ts';
import { readItem, removeItem, type StoredItem, updateItem, type WriteResult, watchItem } from './storage.ts';

const ids = z.array(z.string().check(z.minLength(1), z.maxLength(MAX_ID)));

/** What a page tells of a reply that went as it was. */
export const sentAnywayShape = z.object({
  reason: z.enum(ANYWAY_REASONS),
  rules: ids.check(z.maxLength(MAX_TEXTS)),
  slots: z.int().check(z.nonnegative(), z.maximum(10_000)),
  steps: ids.check(z.maxLength(MAX_TEXTS)),
});

/** Why replies went as they were, the oldest first. */
export const sentAnywayItem: StoredItem<readonly SentAnyway[]> = {
  key: 'sent-anyway',
  area: 'local',
  version: 1,
  shape: z.array(z.extend(sentAnywayShape, { at: z.number() })).check(z.maxLength(MOST_SENT_ANYWAY)),
  fallback: [],
};

/** Keeps one more. */
export async function noteSentAnyway(note: Omit<SentAnyway, 'at'>, now: number): Promise<void> {
  const { reason, rules, slots, steps } = note;
  const kept: SentAnyway = {
    at: now,
    reason,
    rules: rules.slice(0, MOST_IDS),
    slots,
    steps: steps.slice(0, MOST_IDS),
  };
  await updateItem(sentAnywayItem, (before) => [...before, kept].slice(-MOST_SENT_ANYWAY));
}

/** The newest first. Never throws. */
export async function readSentAnyway(): Promise<readonly SentAnyway[]> {
  return (await readItem(sentAnywayItem)).value.toReversed();
}

/** Calls back after it changed anywhere, until the signal aborts. */
export function watchSentAnyway(onChange: () => void, signal: AbortSignal): void {
  watchItem(sentAnywayItem, onChange, signal);
}

/** Forgets all of it. */
export function deleteSentAnyway(): Promise<WriteResult<readonly SentAnyway[]>> {
  return removeItem(sentAnywayItem);
}
