import type { Span, TextReading } from '../engine/types.ts';
import { firstAfter } from './at-offset.ts';
import { type FeatureHit, featureById } from './feature-list.ts';

/** Drops hits on whose words, or in whose sentence, a feature stands that they give way to. */
export function withoutYielding(hits: readonly FeatureHit[], reading: TextReading): FeatureHit[] {
  const byId = Map.groupBy(hits, ({ id }) => id);
  const isOver = (id: string, span: Span) => meets(byId.get(id), span);
  return hits.filter((hit) => {
    const { yields = [], apart = [] } = featureById.get(hit.id)!;
    if (yields.some((id) => isOver(id, hit))) return false;
    return apart.length === 0 || !apart.some((id) => isOver(id, sentenceOf(reading, hit)));
  });
}

/** Whether one of these, which are by place and share no words, shares words with the span. */
function meets(sorted: readonly Span[] | undefined, { from, to }: Span): boolean {
  const next = sorted && firstAfter(sorted, from);
  return next !== undefined && next.from < to;
}

function sentenceOf({ sentences }: TextReading, hit: Span): Span {
  const sentence = firstAfter(sentences, hit.from);
  return sentence && sentence.from <= hit.from ? sentence : hit;
}
