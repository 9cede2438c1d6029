import { READING_EXACT, READING_LENGTH, READING_OPENER_ONLY } from '../words/vocabulary.ts';

const found: number[] = [];

/**
 * The readings of a word that hold where it stands: header and end of each, good until the next call. Asked once a
 * word, not once a state.
 */
export function fittingReadings(
  readings: readonly number[],
  offset: number,
  opensSentence: boolean,
  isExactly: (symbol: number) => boolean,
): readonly number[] {
  found.length = 0;
  let at = offset + 1;
  for (let i = readings[offset]!; i > 0; i--) {
    const header = readings[at]!;
    const end = at + 1 + (header & READING_LENGTH);
    const fits =
      ((header & READING_OPENER_ONLY) === 0 || opensSentence) &&
      ((header & READING_EXACT) === 0 || isExactly(readings[at + 1]!));
    if (fits) found.push(at, end);
    at = end;
  }
  return found;
}
