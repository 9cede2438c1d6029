import { expect } from 'vitest';
import type { PaintedLine } from './painted.ts';
import type { PaintedWords } from './probe.ts';
import type { Seat } from './seat.ts';

/** Px of the screen that a line may stand off its words, to each side. */
const OFF = 2;
/** An underline of ours: so far below the baseline, and so thick, in px of the page. */
const UNDER = 2;
const THICK = 2;
/** The part of its columns that are coloured; edges between two px are pale at some zooms. */
const WHOLE = 0.9;

/** Waits for the lines under these words to stand, and proves that each is exactly under its words. */
export async function exactlyUnder(
  seat: Seat,
  words: readonly string[],
  when = 'at first',
  scale = 1,
): Promise<void> {
  await seat.frames();
  const places = await seat.places(words);
  const lines = await seat.lines(words, scale);
  const off = words.map((one, i) => standsOff(one, lines[i] ?? null, places[i] as PaintedWords, scale));
  expect(off.filter((one) => one !== null).join('; '), when).toBe('');
}

/** What is wrong with a line, or null. */
function standsOff(
  words: string,
  line: PaintedLine | null,
  place: PaintedWords,
  scale: number,
): string | null {
  if (line === null) return `no line under “${words}”`;
  const by = {
    left: line.left - place.left * scale,
    right: line.right - place.right * scale,
    top: line.top - (place.baseline + UNDER) * scale,
    bottom: line.bottom - (place.baseline + UNDER + THICK) * scale,
  };
  const far = Object.entries(by).filter(([, px]) => Math.abs(px) > OFF);
  if (line.filled < WHOLE) far.push(['filled', line.filled]);
  if (far.length === 0) return null;
  return `“${words}”: ${far.map(([edge, px]) => `${edge} ${px.toFixed(1)}`).join(', ')}`;
}
