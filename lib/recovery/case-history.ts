import type { CaseFacts, Due, FedBackTo, PromiseKind, SkipReason } from './case-types.ts';
import type { Hand, StepLevel } from './types.ts';

/** The most entries that are kept of one case. */
export const MAX_HISTORY = 200;

/** Within this long, back and forth on one thing counts as its outcome only: nobody asks later what was half typed. */
export const SETTLE_MS = 60_000;

/** Something that happened to a case. `at` is ms since the epoch, as the clock then stood. */
export type HistoryEntry =
  /** The replies now take the step this far. */
  | { readonly kind: 'draft'; readonly at: number; readonly step: string; readonly level: StepLevel }
  /** The agent's hand; `none` left the step to the replies again. */
  | {
      readonly kind: 'hand';
      readonly at: number;
      readonly step: string;
      readonly hand: Hand | 'none';
      readonly reason?: SkipReason | undefined;
      readonly to?: FedBackTo | undefined;
    }
  | { readonly kind: 'model'; readonly at: number; readonly model: string }
  /** Without a value the fact was taken back. */
  | {
      readonly kind: 'fact';
      readonly at: number;
      readonly fact: keyof CaseFacts;
      readonly value?: string | number | boolean | undefined;
    }
  | { readonly kind: 'replied'; readonly at: number }
  | {
      readonly kind: 'promised';
      readonly at: number;
      readonly promise: PromiseKind;
      readonly due: Due | null;
    }
  | { readonly kind: 'kept'; readonly at: number; readonly promise: PromiseKind }
  | { readonly kind: 'closed'; readonly at: number }
  | { readonly kind: 'reopened'; readonly at: number };

type History = readonly HistoryEntry[];

/**
 * The history with one more entry at its end, whatever the clock says: entries stand in the order in which they came.
 * An entry on the same thing less than a minute before gives way to it, and both go where all is as it was before.
 */
export function withEntry(history: History, entry: HistoryEntry): History {
  const subject = subjectOf(entry);
  const last = subject === null ? -1 : history.findLastIndex((each) => subjectOf(each) === subject);
  const before = history[last];
  if (before === undefined || Math.abs(entry.at - before.at) > SETTLE_MS) return capped([...history, entry]);
  const others = history.toSpliced(last, 1);
  return isAsBefore(others, entry, subject) ? others : capped([...others, entry]);
}

/** Several entries, one after the other. */
export function withEntries(history: History, entries: History): History {
  return entries.reduce(withEntry, history);
}

/** True where the entry says what held already before it. A history that may have lost its beginning cannot tell. */
function isAsBefore(history: History, entry: HistoryEntry, subject: string | null): boolean {
  const earlier = history.findLast((each) => subjectOf(each) === subject);
  if (earlier !== undefined) return stateIn(earlier) === stateIn(entry);
  return history.length < MAX_HISTORY - 1 && stateIn(entry) === '';
}

/** What an entry is about; null for what happens and is not taken back. */
function subjectOf(entry: HistoryEntry): string | null {
  switch (entry.kind) {
    case 'draft':
    case 'hand':
      return `${entry.kind} ${entry.step}`;
    case 'fact':
      return `fact ${entry.fact}`;
    case 'model':
      return 'model';
    case 'closed':
    case 'reopened':
      return 'closed';
    default:
      return null;
  }
}

/** What an entry says of its subject; empty for what holds of a case that nothing happened to. */
function stateIn(entry: HistoryEntry): string {
  switch (entry.kind) {
    case 'draft':
      return entry.level === 'absent' ? '' : entry.level;
    case 'hand':
      return entry.hand === 'none' ? '' : [entry.hand, entry.reason, entry.to].join(' ');
    case 'fact':
      return entry.value === undefined ? '' : JSON.stringify(entry.value);
    case 'model':
      return entry.model;
    default:
      return entry.kind === 'closed' ? 'closed' : '';
  }
}

function capped(history: History): History {
  return history.length > MAX_HISTORY ? history.slice(-MAX_HISTORY) : history;
}
