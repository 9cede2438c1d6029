import wholeData from '../../assets/tone/whole.json' with { type: 'json' };
import { countWords } from '../engine/text/count-words.ts';
import type { Sentence, Span, TextReading } from '../engine/types.ts';
import { type FeatureHit, featureById } from './feature-list.ts';
import type { WeighedHit } from './read-dimensions.ts';
import type { Readability } from './types.ts';

interface WholeFeature {
  readonly id: string;
  readonly atLeast: number;
  readonly effects: WeighedHit['effects'];
}

const FEATURES = new Map<string, WholeFeature>(wholeData.features.map((each) => [each.id, each]));

/** From which effect on warmth on a feature makes a beginning or an end warm. */
const WARM = 0.08;
const CURT = 6;
const SORRY_OFTEN = 3;
const APOLOGIES: ReadonlySet<string> = new Set(['apology', 'apology-if', 'apology-formula', 'apology-not']);
const SOLUTIONS: ReadonlySet<string> = new Set([
  'i-act',
  'we-act',
  'you-will-get',
  'dated',
  'option',
  'steps-in-order',
  'command',
  'please-start',
]);

/** What a reply as a whole shows or lacks, with the words it rests on. */
export function wholeHits(
  reading: TextReading,
  hits: readonly FeatureHit[],
  readability: Readability,
): WeighedHit[] {
  const { words } = readability;
  const found = [
    ...frame(reading, hits),
    ...voices(reading, hits),
    ...apologies(reading, hits),
    ...(words < CURT && !hits.some(isWarm) ? [{ id: 'curt', ...all(reading) }] : []),
    ...readings(reading, readability),
  ];
  return found.flatMap((hit) => {
    const feature = FEATURES.get(hit.id)!;
    return words >= feature.atLeast ? [{ ...hit, effects: feature.effects }] : [];
  });
}

function all({ text }: TextReading): Span {
  return { from: 0, to: text.length };
}

/** Warm at the start and at the end, able in between. A greeting alone is only polite. */
function frame(reading: TextReading, hits: readonly FeatureHit[]): FeatureHit[] {
  const { sentences } = reading;
  const [first, last] = [sentences.slice(0, 3), sentences.slice(-3)];
  if (first.length === 0) return [];
  const isWarmIn = (part: readonly Sentence[], but: string) =>
    hits.some(
      (hit) => isWarm(hit) && hit.id !== but && hit.from >= part[0]!.from && hit.to <= part.at(-1)!.to,
    );
  const [start, end] = [isWarmIn(first, 'greeting'), isWarmIn(last, '')];
  if (start && end) return [{ id: 'warm-frame', ...all(reading) }];
  return [
    ...(start ? [] : [{ id: 'cold-start', from: first[0]!.from, to: first[0]!.to }]),
    ...(end ? [] : [{ id: 'cold-end', from: last.at(-1)!.from, to: last.at(-1)!.to }]),
  ];
}

function isWarm({ id }: FeatureHit): boolean {
  return (featureById.get(id)?.effects.warmth ?? 0) >= WARM;
}

function voices(reading: TextReading, hits: readonly FeatureHit[]): FeatureHit[] {
  const has = (...ids: string[]) => hits.some(({ id }) => ids.includes(id));
  return [
    ...(has('i-first', 'i-act') ? [] : [{ id: 'no-i', ...all(reading) }]),
    ...(has('dated', 'figure', 'steps-in-order') ? [] : [{ id: 'nothing-concrete', ...all(reading) }]),
  ];
}

function apologies(reading: TextReading, hits: readonly FeatureHit[]): FeatureHit[] {
  const sorry = hits.filter(({ id }) => APOLOGIES.has(id));
  if (sorry.length === 0) return [];
  const regret = wordsAround(reading, sorry);
  const solution = wordsAround(
    reading,
    hits.filter(({ id }) => SOLUTIONS.has(id)),
  );
  const { from, to } = sorry.at(-1)!;
  return [
    ...(sorry.length >= SORRY_OFTEN ? [{ id: 'sorry-often', from, to }] : []),
    ...(regret > solution ? [{ id: 'apology-outweighs', from, to }] : []),
  ];
}

/** How many words the sentences have in which these stand. */
function wordsAround(reading: TextReading, hits: readonly FeatureHit[]): number {
  let sum = 0;
  let at = 0;
  for (const { from, to } of reading.sentences) {
    while (at < hits.length && hits[at]!.from < from) at++;
    if (at < hits.length && hits[at]!.from < to) sum += countWords(reading, from, to);
  }
  return sum;
}

function readings(reading: TextReading, readability: Readability): FeatureHit[] {
  const { longSentences, walls, jargon, level } = readability;
  const place = ({ from, to }: Span) => ({ from, to });
  return [
    ...longSentences.map((each) => ({ id: 'long-sentence', ...place(each) })),
    ...walls.map((each) => ({ id: 'wall', ...place(each) })),
    ...jargon.map((each) => ({ id: 'jargon', ...place(each) })),
    ...(level === 'hard' ? [{ id: 'hard-reading', ...all(reading) }] : []),
    ...(level === 'easy' ? [{ id: 'easy-reading', ...all(reading) }] : []),
  ];
}
