import type { Span } from '../engine/types.ts';

const NONE: readonly Span[] = [];

/** Spans in order, those that touch or overlap joined into one. */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans;
  const sorted = spans.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const merged: Span[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last && span.from <= last.to)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else merged.push({ from: span.from, to: span.to });
  }
  return merged;
}

/** Index of the first of sorted spans that begins at `offset` or after it; their number when none does. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.from ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether `span` shares a character with any of `apart`: sorted spans that do not overlap one another. */
export function overlapsAny(span: Span, apart: readonly Span[]): boolean {
  const last = apart[firstFrom(apart, span.to) - 1];
  return last !== undefined && last.to > span.from;
}

/** Answers which of sorted spans that lie apart share a character with one; to be asked from front to back. */
export function sharing(apart: readonly Span[]): (span: Span) => readonly Span[] {
  let first = 0;
  return ({ from, to }) => {
    while (first < apart.length && apart[first]!.to <= from) first++;
    let end = first;
    while (end < apart.length && apart[end]!.from < to) end++;
    return end === first ? NONE : apart.slice(first, end);
  };
}

/** Index of the first of sorted numbers that is not below `least`; how many there are when none is. */
export function firstAt(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
