import { compilePhrases, findPhrases, type PhraseSet } from '../engine/phrase-set.ts';
import type { PhraseMatch, TextReading } from '../engine/types.ts';
import { FEATURES, type FeatureHit } from './feature-list.ts';
import { findMarks, type Mark } from './find-marks.ts';
import { Skipped } from './skipped.ts';
import { withoutYielding } from './without-yielding.ts';

const MARKED = FEATURES.filter(({ mark }) => mark !== undefined);

let compiled: PhraseSet | undefined;

/** Every place of every feature, by place; of one feature never two on the same words. */
export function findFeatures(reading: TextReading): FeatureHit[] {
  compiled ??= compilePhrases(FEATURES.filter(({ phrases }) => phrases.length > 0)).set;
  const hits: FeatureHit[] = [
    ...oncePerPlace(findPhrases(compiled, reading)),
    ...MARKED.flatMap(({ id, mark }) => markHits(id, mark!, reading)),
  ];
  return withoutYielding(hits, reading).sort((a, b) => a.from - b.from || a.to - b.to);
}

function markHits(id: string, mark: Mark | 'link', reading: TextReading): FeatureHit[] {
  if (mark === 'link')
    return reading.skips.filter(({ kind }) => kind === mark).map(({ from, to }) => ({ id, from, to }));
  const skipped = new Skipped(reading);
  return findMarks(reading.text, mark)
    .filter((span) => !skipped.touches(span))
    .map((span) => ({ id, ...span }));
}

/** Of one feature's matches that share words only the first, and of those that begin together the longest. */
function oncePerPlace(matches: readonly PhraseMatch[]): FeatureHit[] {
  const kept = new Map<string, { from: number; to: number; id: string }[]>();
  for (const { id, from, to } of matches) {
    const list = kept.get(id) ?? [];
    kept.set(id, list);
    const last = list.at(-1);
    if (last && from < last.to) last.to = Math.max(last.to, to);
    else list.push({ id, from, to });
  }
  return [...kept.values()].flat();
}
