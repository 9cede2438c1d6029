import type { Finding, Span } from '../engine/types.ts';

/** What tells one finding from the others of a draft. */
export type FindingRef = Pick<Finding, 'ruleId' | 'from' | 'to'> & { readonly text?: string | undefined };

/**
 * Where a finding that somebody saw a moment ago stands now: the one at the same place, else the only one of
 * the same rule and words, else null. Two that could be meant are none: a fix must never hit the wrong words.
 */
export function locate(findings: readonly Finding[], seen: FindingRef): Finding | null {
  const sameRule = findings.filter((finding) => finding.ruleId === seen.ruleId && sameWords(finding, seen));
  const exact = sameRule.find((finding) => finding.from === seen.from && finding.to === seen.to);
  if (exact !== undefined) return exact;
  return seen.text !== undefined && sameRule.length === 1 ? (sameRule[0] ?? null) : null;
}

function sameWords(finding: Finding, seen: FindingRef): boolean {
  return seen.text === undefined || finding.text === seen.text;
}

/** The finding whose words hold the offset, ends included; the shortest where several do. */
export function findingAt(findings: readonly Finding[], offset: number): Finding | null {
  let best: Finding | null = null;
  for (const finding of findings) {
    if (offset < finding.from || offset > finding.to) continue;
    if (best === null || length(finding) < length(best)) best = finding;
  }
  return best;
}

/** The finding at the offset, else the next after it, else (going round) the first of the draft. */
export function findingFrom(findings: readonly Finding[], offset: number): Finding | null {
  const here = findingAt(findings, offset);
  if (here !== null) return here;
  const inOrder = [...findings].sort((a, b) => a.from - b.from);
  return inOrder.find((finding) => finding.from > offset) ?? inOrder[0] ?? null;
}

function length(span: Span): number {
  return span.to - span.from;
}
