import type { TextReading } from '../engine/types.ts';
import type { FeatureHit } from './feature-list.ts';
import type { WeighedHit } from './read-dimensions.ts';
import type { DimensionReport, Readability, ToneDimension, ToneProfile } from './types.ts';

/** What was read of a reply, step by step. */
export interface ReplyRead {
  readonly reading: TextReading;
  readonly hits: readonly FeatureHit[];
  /** What the reply as a whole shows or lacks. */
  readonly whole: readonly WeighedHit[];
  readonly readability: Readability;
  readonly dimensions: Readonly<Partial<Record<ToneDimension, DimensionReport>>>;
  readonly profile: ToneProfile;
}
