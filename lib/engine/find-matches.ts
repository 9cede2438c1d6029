import { DraftHits } from './check/draft-hits.ts';
import { dropSkipped } from './check/drop-skipped.ts';
import type { CompiledRules } from './compile-rules.ts';
import { readText } from './read-text.ts';
import type { Span } from './types.ts';

/** A match of a rule's phrase before guards and overlaps. */
export interface PhraseHit extends Span {
  /** Index of the rule among the compiled ones. */
  readonly rule: number;
}

/**
 * Every match of every rule's phrases, overlapping ones too, by start: for those who audit and write rules. Guards, `only`
 * and `where` are not asked; nor is what else is skipped, where `evenSkipped` says so. Takes any string, never throws.
 */
export function findMatches(
  compiled: CompiledRules,
  text: string,
  { evenSkipped = false }: { readonly evenSkipped?: boolean } = {},
): PhraseHit[] {
  const reading = readText(text);
  const hits = new DraftHits(compiled, true);
  hits.replace(0, 0, reading.sentences.length);
  const all = hits.candidates(reading, undefined);
  const found = evenSkipped ? all : dropSkipped(all, reading);
  compiled.space.forget();
  return found.map(({ rule, from, to }) => ({ rule, from, to }));
}
