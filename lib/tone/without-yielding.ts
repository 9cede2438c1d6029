import type { Span, TextReading } from '../engine/types.ts';
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
  if (!sorted) return false;
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.to <= from) low = middle + 1;
    else high = middle;
  }
  return low < sorted.length && sorted[low]!.from < to;
}

function sentenceOf({ sentences }: TextReading, hit: Span): Span {
  return sentences.find(({ from, to }) => from <= hit.from && hit.from < to) ?? hit;
}
