import dimensionsData from '../../assets/tone/dimensions.json' with { type: 'json' };
import type { Span } from '../engine/types.ts';
import { type FeatureHit, featureById } from './feature-list.ts';
import { Shares } from './shares.ts';
import type { DimensionReport, ToneDimension, ToneLevel, TonePoint } from './types.ts';

/** What moves dimensions, and where it stands. */
export interface WeighedHit extends Span {
  readonly id: string;
  readonly effects: Readonly<Partial<Record<ToneDimension, number>>>;
}

/** What is less than this is not worth telling, and not counted either. */
const LEAST_EFFECT = 0.01;

const { dimensions } = dimensionsData;

/** Each place of a feature with its weights. */
export function weigh(hits: readonly FeatureHit[]): WeighedHit[] {
  return hits.map((hit) => ({ ...hit, effects: featureById.get(hit.id)!.effects }));
}

/** The dimensions named, each from all that moves it, by place. */
export function readDimensions(
  hits: readonly WeighedHit[],
  named: readonly ToneDimension[],
): Partial<Record<ToneDimension, DimensionReport>> {
  const sorted = [...hits].sort((a, b) => a.from - b.from || a.to - b.to);
  return Object.fromEntries(named.map((dimension) => [dimension, readDimension(dimension, sorted)]));
}

/** One dimension: its start and the effects of all that moves it, added up. */
function readDimension(dimension: ToneDimension, hits: readonly WeighedHit[]): DimensionReport {
  const { start } = dimensions[dimension];
  const points = pointsOf(dimension, hits);
  const sum = points.reduce((total, { effect }) => total + effect, start);
  const score = rounded(Math.min(Math.max(sum, 0), 1));
  return { level: levelOf(dimension, score), score, start, points };
}

function pointsOf(dimension: ToneDimension, hits: readonly WeighedHit[]): TonePoint[] {
  const shares = new Shares();
  const points: TonePoint[] = [];
  for (const { id, from, to, effects } of hits) {
    const weight = effects[dimension] ?? 0;
    if (weight === 0) continue;
    const effect = rounded(weight * shares.next(id));
    if (Math.abs(effect) >= LEAST_EFFECT) points.push({ id, effect, from, to });
  }
  return points;
}

function levelOf(dimension: ToneDimension, score: number): ToneLevel {
  const { fair, good } = dimensions[dimension];
  return score >= good ? 'good' : score >= fair ? 'fair' : 'low';
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
