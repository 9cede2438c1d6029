import { z } from 'zod';
import { caseKey } from './checklist.ts';
import type { Checklist } from './types.ts';

const time = z.number().int().min(0).max(8.64e15);
const name = z.string().min(1).max(500);

const stepStateSchema = z.strictObject({
  level: z.enum(['absent', 'weak', 'strong']),
  earlier: z.enum(['weak', 'strong']).optional(),
  hand: z.enum(['ticked', 'unticked']).optional(),
  at: time,
});

/** A checklist as it is stored: states and times only, and no key that this version does not know. */
export const checklistSchema = z.strictObject({
  site: name,
  caseId: name,
  modelId: name,
  steps: z.record(z.string().min(1).max(100), stepStateSchema),
  replyId: name.optional(),
  updatedAt: time,
});

/** What came of reading a stored checklist: the checklist, or one line that says what is wrong with it. */
export type ChecklistReading =
  | { readonly ok: true; readonly checklist: Checklist }
  | { readonly ok: false; readonly reason: string };

/** A stored checklist that could not be used, by the key it was stored under. */
export interface RejectedChecklist {
  readonly key: string;
  readonly reason: string;
}

/** Reads one stored checklist. Never throws; the caller keeps its last good one when it is refused. */
export function readChecklist(value: unknown): ChecklistReading {
  const result = checklistSchema.safeParse(value);
  return result.success
    ? { ok: true, checklist: result.data }
    : { ok: false, reason: firstIssue(result.error) };
}

/**
 * Reads the whole stored table. Good entries are kept even where others are corrupt or stand under a key
 * that is not their case's. Never throws.
 */
export function readChecklists(value: unknown): {
  readonly kept: Record<string, Checklist>;
  readonly rejected: readonly RejectedChecklist[];
} {
  if (value === undefined || value === null) return { kept: {}, rejected: [] };
  if (typeof value !== 'object' || Array.isArray(value)) {
    return { kept: {}, rejected: [{ key: '', reason: 'not a table of checklists' }] };
  }
  const kept: [string, Checklist][] = [];
  const rejected: RejectedChecklist[] = [];
  for (const [key, entry] of Object.entries(value)) {
    const reading = readChecklist(entry);
    if (!reading.ok) rejected.push({ key, reason: reading.reason });
    else if (key !== caseKey(reading.checklist.site, reading.checklist.caseId)) {
      rejected.push({ key, reason: 'stored under the key of another case' });
    } else kept.push([key, reading.checklist]);
  }
  return { kept: Object.fromEntries(kept), rejected };
}

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  const place = issue?.path.join('.') || 'checklist';
  return `${place}: ${issue?.message ?? 'not readable'}`;
}
