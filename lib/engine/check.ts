import { DraftHits } from './check/draft-hits.ts';
import { findFindings } from './check/find-findings.ts';
import type { CompiledRules } from './compile-rules.ts';
import { readText } from './read-text.ts';
import type { CheckOptions, Finding, TextReading } from './types.ts';

/**
 * Where the rules match a text, by start, no two overlapping. Offsets are UTF-16 code units of the text as given.
 * Takes any string, never throws, and takes time linear in the text whatever the rules.
 */
export function check(
  compiled: CompiledRules,
  text: string | TextReading,
  options: CheckOptions = {},
): Finding[] {
  const reading = typeof text === 'string' ? readText(text, options.work) : text;
  const hits = new DraftHits(compiled, true);
  hits.replace(0, 0, reading.sentences.length);
  return findFindings(compiled, reading, hits, options);
}
