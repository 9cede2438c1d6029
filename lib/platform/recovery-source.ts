import { overlayBook } from '../recovery/overlay-book.ts';
import { type RecoveryBook, shippedBook } from '../recovery/recovery-book.ts';
import { keptRecovery } from './policy/kept-recovery.ts';
import { isLost, readItem, watchItem } from './storage.ts';
import { installedRecovery } from './stored-recovery.ts';

/** The book in use. */
export interface BookInUse extends RecoveryBook {
  /** What the installed policy says of recovery cannot be read any more; it is kept, and what ships is in use. */
  readonly unreadable?: true;
}

/**
 * The recovery book in use: what ships, overlaid by the last good installed policy. Never throws.
 * @param shipped what ships, in the language of those who read it
 */
export async function readRecoveryBook(shipped = shippedBook): Promise<BookInUse> {
  const recovery = await readItem(installedRecovery);
  if (!isLost(recovery)) return overlayBook(recovery.value ?? undefined, shipped);
  return (await lastGood(shipped)) ?? { ...shipped, unreadable: true };
}

/** Calls back with the book after a policy was installed or restored anywhere, until the signal aborts. */
export function watchRecoveryBook(
  onChange: (book: BookInUse) => void,
  signal: AbortSignal,
  shipped = shippedBook,
): void {
  const read = async () => {
    const book = await readRecoveryBook(shipped);
    if (!signal.aborted) onChange(book);
  };
  watchItem(installedRecovery, () => void read(), signal);
}

/**
 * Policies are kept as their owners wrote them: what was damaged beside them is read from there again, until the worker
 * has laid them over each other anew.
 */
async function lastGood(shipped: RecoveryBook): Promise<RecoveryBook | undefined> {
  const recovery = await keptRecovery();
  return recovery && overlayBook(recovery, shipped);
}
