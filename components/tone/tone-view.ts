import type { Span } from '../../lib/engine/types.ts';
import type { DimensionShown, ToneShown } from '../../lib/tone/shown-types.ts';
import { TONE_DIMENSIONS, type ToneDimension, type ToneProfile } from '../../lib/tone/types.ts';

/** How a tone is shown, and where there is none to show, why. */
export type ToneState =
  | {
      readonly kind: 'read';
      readonly tone: ToneShown;
      /** False once the draft was typed on in: the places are those of the text before. */
      readonly isCurrent: boolean;
    }
  | { readonly kind: 'empty' | 'note' | 'reading' | 'failed' };

/** What can be asked for from a tone report. */
export interface ToneActions {
  jump(place: Span): void;
  /** Puts words in the place of others, or in between where it is empty; absent where nothing can be written. */
  put?: ((text: string, place: Span) => void) | undefined;
  copy(text: string): Promise<void>;
  chooseProfile(profile: ToneProfile): void;
}

/** The lowest dimension that is not good, the first of those that are as low; null where all are good. */
export function lowest({ dimensions }: ToneShown): [ToneDimension, DimensionShown] | null {
  const read = TONE_DIMENSIONS.flatMap((name) => {
    const dimension = dimensions[name];
    return dimension && dimension.level !== 'good'
      ? [[name, dimension] as [ToneDimension, DimensionShown]]
      : [];
  });
  const order = { low: 0, fair: 1, good: 2 } as const;
  return read.toSorted(([, a], [, b]) => order[a.level] - order[b.level])[0] ?? null;
}
