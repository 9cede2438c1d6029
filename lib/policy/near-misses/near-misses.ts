import type { CompiledRules } from '../../engine/compile-rules.ts';
import type { Rule } from '../../engine/types.ts';
import type { NearMiss, PreviewFinding, PreviewNames } from './near-miss-types.ts';
import { stoppedMatches } from './stopped-matches.ts';

/** What in each text nearly is what the rule looks for, beside what it found. */
export function nearMissesIn(
  rule: Rule,
  compiled: CompiledRules,
  texts: readonly string[],
  _findings: readonly PreviewFinding[],
  _names: PreviewNames,
): NearMiss[] {
  return texts.flatMap((text, sentence) => stoppedMatches(rule, compiled, text, sentence));
}
