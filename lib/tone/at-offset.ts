import type { Span } from '../engine/types.ts';

/** The first of these that ends after an offset; undefined behind all. They are by place and share no words. */
export function firstAfter<T extends Span>(sorted: readonly T[], offset: number): T | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.to <= offset) low = middle + 1;
    else high = middle;
  }
  return sorted[low];
}
