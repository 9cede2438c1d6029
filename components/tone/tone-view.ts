import type { Span } from '../../lib/engine/types.ts';
import {
  type DimensionReport,
  TONE_DIMENSIONS,
  type ToneDimension,
  type TonePoint,
  type ToneReport,
} from '../../lib/tone/types.ts';

/** All places of one feature in a dimension, as one line. */
export interface PointLine {
  readonly id: string;
  /** Of all its places together. */
  readonly effect: number;
  readonly places: readonly Span[];
}

/** How a tone is shown where there is none to show. */
export type ToneState =
  | { readonly kind: 'read'; readonly text: string; readonly report: ToneReport }
  | { readonly kind: 'empty' | 'note' | 'reading' | 'failed' };

/** What can be asked for from a tone report. */
export interface ToneActions {
  jump(place: Span): void;
  /** Adds words at an offset of the text; absent where nothing can be written. */
  add?: ((text: string, at: number) => void) | undefined;
  copy(text: string): Promise<void>;
  chooseProfile(profile: ToneReport['profile']): void;
}

/** The lowest dimension that is not good, the first of those that are as low; null where all are good. */
export function lowest({ dimensions }: ToneReport): [ToneDimension, DimensionReport] | null {
  const read = TONE_DIMENSIONS.flatMap((name) => {
    const dimension = dimensions[name];
    return dimension && dimension.level !== 'good'
      ? [[name, dimension] as [ToneDimension, DimensionReport]]
      : [];
  });
  const order = { low: 0, fair: 1, good: 2 } as const;
  return read.toSorted(([, a], [, b]) => order[a.level] - order[b.level])[0] ?? null;
}

/** What moves a dimension, each feature once, the heaviest first: what raises it, and what lowers it. */
export function pointLines(points: readonly TonePoint[]): { raises: PointLine[]; lowers: PointLine[] } {
  const lines = [...Map.groupBy(points, ({ id }) => id)].map(([id, all]) => ({
    id,
    effect: all.reduce((sum, { effect }) => sum + effect, 0),
    places: all.map(({ from, to }) => ({ from, to })),
  }));
  lines.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
  return {
    raises: lines.filter(({ effect }) => effect > 0),
    lowers: lines.filter(({ effect }) => effect < 0),
  };
}

/** More than fits into a line, in UTF-16 units. */
const MOST = 60;

/** The words of a place in one line, shortened in the middle of nothing: at a word's end. */
export function wordsAt(text: string, { from, to }: Span): string {
  const words = text.slice(from, to).replace(/\s+/g, ' ').trim();
  if (words.length <= MOST) return words;
  return `${words.slice(0, MOST).replace(/\s+\S*$/, '')}…`;
}

/** Whether a point rests on the whole reply: there are no words to show. */
export function isWhole(text: string, { from, to }: Span): boolean {
  return from === 0 && to >= text.length;
}
