import english from '../../assets/tone/features.en.json' with { type: 'json' };
import { type FeatureHit, featureById } from './feature-list.ts';
import { Shares } from './shares.ts';

const { start, length, usualWords, mostWords } = english.politeness;

/**
 * How polite people would call a text, 0 to 1: the weights of all features added up (the logit of the score), so that
 * each can be told apart. A longer text sounds a little more polite than one of few words, up to a point.
 * @param words words of the text, 1 or more
 */
export function readPoliteness(hits: readonly FeatureHit[], words: number): number {
  const shares = new Shares();
  let sum = start + length * Math.log(Math.min(Math.max(words, 1), mostWords) / usualWords);
  for (const { id } of hits) sum += featureById.get(id)!.politeness * shares.next(id);
  return 1 / (1 + Math.exp(-sum));
}
