import { caseKey } from './case-key.ts';
import { checklistShape } from './case-shapes.ts';
import type { Checklist, HandMark, SignState } from './types.ts';

/** What came of reading a stored case: the case, or one line that says what is wrong with it. */
export type ChecklistReading =
  | { readonly ok: true; readonly checklist: Checklist }
  | { readonly ok: false; readonly reason: string };

/** A stored case that could not be used, by the key it was stored under. */
export interface RejectedChecklist {
  readonly key: string;
  readonly reason: string;
}

/** Reads one stored case. Never throws; the caller keeps its last good one when it is refused. */
export function readChecklist(value: unknown): ChecklistReading {
  const result = checklistShape.safeParse(value);
  if (result.success) return { ok: true, checklist: result.data };
  const issue = result.error.issues[0];
  const place = issue?.path.join('.') || 'checklist';
  const keys = issue?.code === 'unrecognized_keys' ? `: ${issue.keys.join(', ')}` : '';
  return { ok: false, reason: `${place}: ${issue?.code ?? 'not readable'}${keys}` };
}

/**
 * Reads a table of stored cases by their keys. Good entries are kept even where others are corrupt or stand under a
 * key that is not their case's. Never throws.
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

/** A case as version 1 kept it: level and hand together, by the step of the one model there was. */
interface ChecklistV1 {
  readonly site: string;
  readonly caseId: string;
  readonly modelId: string;
  readonly steps: Readonly<
    Record<string, Omit<SignState, 'at'> & { readonly hand?: HandMark['state']; readonly at: number }>
  >;
  readonly replyId?: string;
  readonly updatedAt: number;
}

/** Lifts what version 1 kept. What it is given may be anything: the result is judged by the schema afterwards. */
export function fromVersion1(value: unknown): unknown {
  if (value === null) return null;
  const { steps, ...rest } = value as ChecklistV1;
  const states = Object.entries(steps);
  const signs = states.filter(([, { level, earlier }]) => level !== 'absent' || earlier !== undefined);
  const hands = states.filter(([, { hand }]) => hand !== undefined);
  return {
    ...rest,
    signs: Object.fromEntries(signs.map(([id, { hand: _hand, ...sign }]) => [id, sign])),
    hands: Object.fromEntries(hands.map(([id, { hand, at }]) => [id, { state: hand, at }])),
    facts: {},
    history: [],
    openedAt: Math.min(rest.updatedAt, ...states.map(([, { at }]) => at)),
  };
}
