import type { FieldChange, PolicyDiff } from './diff-policies.ts';
import { isRecord } from './problem.ts';

/** What one field holds more and what it holds no longer, entry by entry. */
export interface EntryChange {
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

/** The entries in which a field differs; a text or number is one entry, a group of keys one for each key. */
export function entriesOf({ before, after }: FieldChange): EntryChange {
  const [was, is] = [entries(before), entries(after)];
  return { gone: without(was, is), come: without(is, was) };
}

/** How much two policies differ, in a few words: "2 added, 1 removed, 3 changed". */
export function summaryOf({ added, removed, changed, head, order, same }: PolicyDiff): string {
  if (same) return 'no difference';
  const rules = [
    ...said(added.length, 'added'),
    ...said(removed.length, 'removed'),
    ...said(changed.length, 'changed'),
  ];
  const others = [
    ...(rules.length > 0 ? [`rules: ${rules.join(', ')}`] : []),
    ...(head.length > 0 ? [`beside the rules: ${head.map(({ field }) => field).join(', ')}`] : []),
    ...(order === null ? [] : ['the rules stand in another order']),
  ];
  return others.join('; ');
}

function said(count: number, word: string): string[] {
  return count === 0 ? [] : [`${count} ${word}`];
}

function entries(value: unknown): readonly string[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.map(show);
  if (isRecord(value)) return Object.entries(value).map(([key, inner]) => `${key}: ${show(inner)}`);
  return [show(value)];
}

function show(value: unknown): string {
  return JSON.stringify(value);
}

function without(some: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  return some.filter((entry) => {
    const count = left.get(entry) ?? 0;
    if (count > 0) left.set(entry, count - 1);
    return count === 0;
  });
}
