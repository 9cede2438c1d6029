import type { CompiledRules } from '../compile/compiled-rules.ts';
import type { Audience, TextReading } from '../types.ts';
import type { Candidate } from './candidate.ts';
import { isWhereItCounts } from './only-guard.ts';

/** Step 3: drops the matches whose rule is off after all, or counts only for another audience or at another place of the sentence. */
export function dropElsewhere(
  candidates: readonly Candidate[],
  compiled: CompiledRules,
  reading: TextReading,
  where: Audience,
): Candidate[] {
  return candidates.filter((candidate) => {
    const rule = compiled.rules[candidate.rule]!;
    if (rule.off || (rule.where !== undefined && rule.where !== where)) return false;
    return rule.only === undefined || isWhereItCounts(rule.only, candidate, reading);
  });
}
