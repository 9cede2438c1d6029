import { DraftHits } from './check/draft-hits.ts';
import { dropSkipped } from './check/drop-skipped.ts';
import type { CompiledRules } from './compile-rules.ts';
import { readText } from './read-text.ts';
import type { CheckOptions, Span } from './types.ts';

/** A match of a rule's phrase before guards and overlaps. */
export interface PhraseHit extends Span {
  /** Index of the rule among the compiled ones. */
  readonly rule: number;
}

/**
 * Every match of every rule's phrases outside skipped parts, overlapping ones too, by start: for those who audit rules.
 * Guards, `only` and `where` are not asked. Takes any string, never throws.
 */
export function findMatches(compiled: CompiledRules, text: string, options: CheckOptions = {}): PhraseHit[] {
  const reading = readText(text, options.work);
  const hits = new DraftHits(compiled, true);
  hits.replace(0, 0, reading.sentences.length);
  const found = dropSkipped(hits.candidates(reading, options.work), reading);
  compiled.space.forget();
  return found.map(({ rule, from, to }) => ({ rule, from, to }));
}
