import type { CompiledRules } from '../compile/compiled-rules.ts';
import { fitAlternative } from '../fit-alternative.ts';
import type { Finding, TextReading } from '../types.ts';
import type { Candidate } from './candidate.ts';

/** Step 4: what a surviving match tells the agent, its alternatives fitted to their place. */
export function describeFinding(
  candidate: Candidate,
  compiled: CompiledRules,
  reading: TextReading,
): Finding {
  const { from, to } = candidate;
  const rule = compiled.rules[candidate.rule]!;
  const opensSentence = reading.sentences[candidate.sentence]!.from === from;
  const place = { text: reading.text, from, to, opensSentence };
  return {
    ruleId: rule.id,
    category: rule.category,
    severity: rule.severity,
    from,
    to,
    text: reading.text.slice(from, to),
    why: rule.why,
    alternatives: rule.alternatives.map((alternative) => fitAlternative(alternative, place)),
    ...firstWhole(rule.alternatives),
  };
}

function firstWhole(alternatives: readonly string[]): { whole?: number } {
  const whole = alternatives.findIndex((alternative) => !/(?::|…|\.\.\.)\s*$/.test(alternative));
  return whole < 0 ? {} : { whole };
}
