import type { CompiledRules } from '../compile/compiled-rules.ts';
import type { Severity, Span } from '../types.ts';
import type { Candidate } from './candidate.ts';

const RANK: Record<Severity, number> = { block: 0, warn: 1, hint: 2 };

/**
 * Step 5, the overlap rule "firmest, leftmost, longest, gravest, first": of matches that share a word those of firm rules
 * stand, unless another is graver; of rules equally firm the one that begins first; of those the longest; of those the
 * gravest; of those the one whose rule comes first in the policy. One that begins inside a contraction gives way to an
 * equal one that does not: its alternatives read better. Examples of each case: lib/engine/README.md. The result is by
 * start.
 */
export function resolveOverlaps(candidates: readonly Candidate[], compiled: CompiledRules): Candidate[] {
  const { rules } = compiled;
  const byFirmness = Map.groupBy(candidates, ({ rule }) => rules[rule]!.firm ?? Number.POSITIVE_INFINITY);
  // Most policies lock nothing.
  if (byFirmness.size <= 1) return leftmostLongest(candidates, compiled);
  const tiers = [...byFirmness].sort(([a], [b]) => a - b).map(([, tier]) => tier);
  const vain = new Set<Candidate>();
  for (;;) {
    const { standing, displacing } = layTiers(tiers, vain, compiled);
    const lost = displacing.filter((one) => !standing.includes(one));
    if (lost.length === 0) return standing;
    // What took a firm one's words and lost them to a third must not leave them to nobody: without it, from the start.
    for (const one of lost) vain.add(one);
  }
}

/** The firmest first, and of each further tier what is free or graver; with those that took words of firmer ones. */
function layTiers(
  tiers: readonly (readonly Candidate[])[],
  without: ReadonlySet<Candidate>,
  compiled: CompiledRules,
): { readonly standing: Candidate[]; readonly displacing: readonly Candidate[] } {
  let standing: Candidate[] = [];
  const displacing: Candidate[] = [];
  for (const tier of tiers) {
    const mayStand = (one: Candidate) =>
      !without.has(one) && overlapping(standing, one).every((firm) => isGraver(one, firm, compiled));
    const more = leftmostLongest(tier.filter(mayStand), compiled);
    displacing.push(...more.filter((one) => overlapping(standing, one).length > 0));
    const left = standing.filter((firm) => overlapping(more, firm).length === 0);
    standing = [...left, ...more].sort((a, b) => a.from - b.from);
  }
  return { standing, displacing };
}

function isGraver(one: Candidate, other: Candidate, { rules }: CompiledRules): boolean {
  return RANK[rules[one.rule]!.severity] < RANK[rules[other.rule]!.severity];
}

/** Those that share a character with the span. @param apart by start, none sharing any with another */
function overlapping(apart: readonly Candidate[], { from, to }: Span): readonly Candidate[] {
  let low = 0;
  let high = apart.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (apart[middle]!.to <= from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < apart.length && apart[end]!.from < to) end++;
  return apart.slice(low, end);
}

function leftmostLongest(candidates: readonly Candidate[], { rules }: CompiledRules): Candidate[] {
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
