import { z } from './schema.ts';
import { readItem, type StoredItem, updateItem, type WriteError, watchItem } from './storage.ts';

/**
 * Why the last change of a case could not be kept; null as soon as one was. What a page reports of its draft is
 * answered to that page alone, so this is where the panel and the page of cases learn of it.
 */
const trouble: StoredItem<WriteError | null> = {
  key: 'case-trouble',
  area: 'session',
  version: 1,
  shape: z.nullable(z.enum(['quota', 'unavailable', 'invalid'])),
  fallback: null,
};

/** Notes how the last change went. Nothing is written when it went as the one before. */
export async function noteCaseTrouble(error: WriteError | null): Promise<void> {
  await updateItem(trouble, () => error);
}

/** Calls back with what stands in the way now, if anything, and after each change of it. */
export function watchCaseTrouble(onChange: (error: WriteError | null) => void, signal: AbortSignal): void {
  watchItem(trouble, onChange, signal);
  void readItem(trouble).then(({ value }) => value !== null && !signal.aborted && onChange(value));
}
