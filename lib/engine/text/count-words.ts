import type { TextReading } from '../types.ts';
import { STRIDE } from './text-reader.ts';

/** How many words begin in a stretch of the text; 0 where it ends before it begins. */
export function countWords(reading: TextReading, from: number, to: number): number {
  return to <= from ? 0 : tokenAt(reading, to) - tokenAt(reading, from);
}

/** Index of the first token that begins at the offset or after it. */
function tokenAt({ tokens, count }: TextReading, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle * STRIDE]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
