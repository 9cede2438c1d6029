import english from '../../assets/tone/features.en.json' with { type: 'json' };
import type { Span } from '../engine/types.ts';
import type { Mark } from './find-marks.ts';
import type { ToneDimension } from './types.ts';

/** One thing that raises or lowers the tone, as assets/tone/features has it. */
export interface Feature {
  readonly id: string;
  /** Its weight in the overall score. */
  readonly politeness: number;
  readonly effects: Readonly<Partial<Record<ToneDimension, number>>>;
  readonly phrases: readonly string[];
  readonly mark?: Mark | 'link' | undefined;
  /** It is not counted where one of these stands on the same words. */
  readonly yields?: readonly string[] | undefined;
  /** It is not counted in a sentence in which one of these stands: "immediately" presses, "I'll do it immediately" does not. */
  readonly apart?: readonly string[] | undefined;
}

/** Where a feature stands in a text. */
export interface FeatureHit extends Span {
  readonly id: string;
}

/** All features of English, as assets/tone/features has them. */
export const FEATURES: readonly Feature[] = english.features as readonly Feature[];

/** A feature by its id. */
export const featureById: ReadonlyMap<string, Feature> = new Map(FEATURES.map((each) => [each.id, each]));
