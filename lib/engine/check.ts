import { describeFinding } from './check/describe-finding.ts';
import { dropGuarded } from './check/drop-guarded.ts';
import { dropSkipped } from './check/drop-skipped.ts';
import { findCandidates } from './check/find-candidates.ts';
import { resolveOverlaps } from './check/resolve-overlaps.ts';
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
  const reading = typeof text === 'string' ? readText(text) : text;
  const { candidates, excuses } = findCandidates(compiled, reading, options.work);
  if (candidates.length === 0) return [];
  const own = dropSkipped(candidates, reading);
  const beside = dropSkipped(excuses, reading);
  const guilty = dropGuarded(own, beside, compiled, reading, options.where ?? 'public');
  return resolveOverlaps(guilty, compiled).map((candidate) => describeFinding(candidate, compiled, reading));
}
