import type { CompiledRules } from '../compile/compiled-rules.ts';
import type { Severity } from '../types.ts';
import type { Candidate } from './candidate.ts';

const RANK: Record<Severity, number> = { block: 0, warn: 1, hint: 2 };

/**
 * Step 5, the overlap rule "leftmost, longest, gravest, first": of matches that share a word the one that begins
 * first stands; of those the longest; of those the gravest; of those the one whose rule comes first in the policy.
 * One that begins inside a contraction gives way to an equal one that does not: its alternatives read better.
 * Examples of each case: lib/engine/README.md. The result is by start.
 */
export function resolveOverlaps(candidates: readonly Candidate[], compiled: CompiledRules): Candidate[] {
  const { rules } = compiled;
  const ordered = [...candidates].sort(
    (a, b) =>
      a.from - b.from ||
      b.to - a.to ||
      RANK[rules[a.rule]!.severity] - RANK[rules[b.rule]!.severity] ||
      Number(a.isInside) - Number(b.isInside) ||
      a.rule - b.rule,
  );
  let end = -1;
  return ordered.filter((candidate) => {
    if (candidate.from < end) return false;
    end = candidate.to;
    return true;
  });
}
