import { type Change, changeFor, hasChange } from './changes.ts';
import type { FeatureHit } from './feature-list.ts';
import { readAfter } from './read-after.ts';
import { type WeighedHit, weigh } from './read-dimensions.ts';
import type { ReplyRead } from './reply-read.ts';
import { TONE_DIMENSIONS, type ToneLevel, type ToneSuggestion } from './types.ts';

/** A gain counts more where the reply does worse. */
const NEED: Readonly<Record<ToneLevel, number>> = { low: 1.5, fair: 1, good: 0.3 };
/** A change that brings less is not worth the agent's time. */
const LEAST_GAIN = 0.06;
/** So many changes are tried: those of the heaviest features. */
const MOST_TRIED = 10;

/** The one change that would help a reply most, and what it would change; null where none would noticeably. */
export function suggest(reply: ReplyRead): ToneSuggestion | null {
  const { reading, hits, whole, readability } = reply;
  const tried = heaviest([...weigh(hits), ...whole].filter(hasChange))
    .map((hit) => changeFor(hit, hits, reading, readability))
    .filter((change) => change !== null);
  const outcomes = tried.map((change) => outcomeOf(change, reply));
  const best = outcomes.reduce((a, b) => (b && (!a || b.value > a.value) ? b : a), null);
  return best && best.value >= LEAST_GAIN ? best.suggestion : null;
}

/** The first place of each feature, by how much it takes away. */
function heaviest(hits: readonly WeighedHit[]): FeatureHit[] {
  const weight = ({ effects }: WeighedHit) =>
    Object.values(effects).reduce((sum, each) => sum + Math.min(each, 0), 0);
  const firsts = [...Map.groupBy(hits, ({ id }) => id).values()].map(([first]) => first!);
  return firsts
    .filter((hit) => weight(hit) < 0)
    .sort((a, b) => weight(a) - weight(b))
    .slice(0, MOST_TRIED)
    .map(({ id, from, to }) => ({ id, from, to }));
}

/** How the dimensions would stand after a change, told by reading the changed sentences alone. */
function outcomeOf(change: Change, reply: ReplyRead): { value: number; suggestion: ToneSuggestion } | null {
  const after = readAfter(change, reply);
  let value = 0;
  let most: ToneSuggestion | null = null;
  for (const dimension of TONE_DIMENSIONS) {
    const [was, is] = [reply.dimensions[dimension]!, after[dimension]!];
    const gain = Math.round((is.score - was.score) * 1000) / 1000;
    value += gain * NEED[was.level];
    if (gain > (most?.gain ?? 0)) {
      const { id, from, to, text } = change;
      most = { id, from, to, text, dimension, before: was.level, after: is.level, gain };
    }
  }
  return most && { value, suggestion: most };
}
