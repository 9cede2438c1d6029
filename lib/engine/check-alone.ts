import type { Candidate } from './check/candidate.ts';
import { DraftHits } from './check/draft-hits.ts';
import { findFindings } from './check/find-findings.ts';
import type { CompiledRules } from './compile-rules.ts';
import { readText } from './read-text.ts';
import type { CheckOptions, Finding, TextReading, Work } from './types.ts';

/** The same as `check`, as if the rule of that index were the only one. */
export function checkAlone(
  compiled: CompiledRules,
  rule: number,
  text: string,
  options: CheckOptions = {},
): Finding[] {
  const reading = readText(text, options.work);
  const hits = new HitsOfOne(compiled, rule);
  hits.replace(0, 0, reading.sentences.length);
  return findFindings(compiled, reading, hits, options);
}

class HitsOfOne extends DraftHits {
  readonly #rule: number;

  constructor(compiled: CompiledRules, rule: number) {
    super(compiled, true);
    this.#rule = rule;
  }

  override candidates(reading: TextReading, work: Work | undefined): Candidate[] {
    return super.candidates(reading, work).filter(({ rule }) => rule === this.#rule);
  }
}
