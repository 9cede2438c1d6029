import type { PracticeResult } from '../practice/practice-result.ts';
import { z } from './schema.ts';
import { readItem, removeItem, type StoredItem, updateItem, watchItem } from './storage.ts';

/** So many are kept; the oldest go for new ones. */
const MOST = 200;

const id = z.string().check(z.regex(/^[a-z0-9-]{1,60}$/));
const ids = z.array(id).check(z.maxLength(20));
const level = z.enum(['low', 'fair', 'good']);

/** How tries went that the agent chose to keep, newest first: ids, counts and levels, never a word of them. */
export const practiceResults: StoredItem<readonly PracticeResult[]> = {
  key: 'practice-results',
  area: 'local',
  version: 1,
  shape: z
    .array(
      z.object({
        id,
        scenarioId: id,
        at: z.int().check(z.nonnegative()),
        covered: ids,
        asked: ids,
        findings: z.int().check(z.nonnegative()),
        tone: z.partialRecord(id, level),
      }),
    )
    .check(z.maxLength(MOST)),
  fallback: [],
};

/** Keeps one. False where the browser had no room, or would not. */
export async function keepResult(result: PracticeResult): Promise<boolean> {
  return (await updateItem(practiceResults, (kept) => [result, ...kept].slice(0, MOST))).ok;
}

export async function forgetResult(resultId: string): Promise<boolean> {
  return (await updateItem(practiceResults, (kept) => kept.filter((each) => each.id !== resultId))).ok;
}

export async function forgetResults(): Promise<boolean> {
  return (await removeItem(practiceResults)).ok;
}

/** Calls back with all that is kept, at once and after each change, until the signal aborts. */
export function watchResults(onChange: (kept: readonly PracticeResult[]) => void, signal: AbortSignal): void {
  let isTold = false;
  const tell = (kept: readonly PracticeResult[]) => {
    isTold = true;
    onChange(kept);
  };
  watchItem(practiceResults, tell, signal);
  // What was told of since is newer than what was asked for before.
  void readItem(practiceResults).then(({ value }) => isTold || signal.aborted || onChange(value));
}
