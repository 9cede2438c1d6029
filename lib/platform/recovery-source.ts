import { isRecord } from '../policy/problem.ts';
import { recoveryShape } from '../policy/recovery/recovery-shape.ts';
import { overlayBook } from '../recovery/overlay-book.ts';
import type { RecoveryBook } from '../recovery/recovery-book.ts';
import { isLost, readItem, watchItem } from './storage.ts';
import { installedPolicy } from './stored-items.ts';
import { installedRecovery } from './stored-recovery.ts';

/** The book in use. */
export interface BookInUse extends RecoveryBook {
  /** What the installed policy says of recovery cannot be read any more; it is kept, and what ships is in use. */
  readonly unreadable?: true;
}

/** The recovery book in use: what ships, overlaid by the last good installed policy. Never throws. */
export async function readRecoveryBook(): Promise<BookInUse> {
  const recovery = await readItem(installedRecovery);
  if (!isLost(recovery)) return overlayBook(recovery.value ?? undefined);
  return (await lastGood()) ?? { ...overlayBook(undefined), unreadable: true };
}

/** Calls back with the book after a policy was installed or restored anywhere, until the signal aborts. */
export function watchRecoveryBook(onChange: (book: BookInUse) => void, signal: AbortSignal): void {
  const read = async () => {
    const book = await readRecoveryBook();
    if (!signal.aborted) onChange(book);
  };
  watchItem(installedRecovery, () => void read(), signal);
}

/** The whole policy is kept as its owner wrote it: what was damaged beside it is read from there again. */
async function lastGood(): Promise<RecoveryBook | undefined> {
  const { value } = await readItem(installedPolicy);
  const document = value?.document;
  if (!isRecord(document) || document.recovery === undefined) return undefined;
  const parsed = recoveryShape.safeParse(document.recovery);
  return parsed.success ? overlayBook(parsed.data) : undefined;
}
