import { mergeSpans } from './spans.ts';
import type { StepEvidence, StepLevel } from './types.ts';

const RANK: Readonly<Record<StepLevel, number>> = { absent: 0, weak: 1, strong: 2 };

/** What paragraphs of several languages show together: of each step the best level, and all words that show it so. */
export function mergeSteps(first: readonly StepEvidence[], more: readonly StepEvidence[]): StepEvidence[] {
  return first.map((step) => more.filter(({ stepId }) => stepId === step.stepId).reduce(merged, step));
}

function merged(one: StepEvidence, other: StepEvidence): StepEvidence {
  if (RANK[one.level] !== RANK[other.level]) return RANK[one.level] > RANK[other.level] ? one : other;
  if (one.level === 'absent') return one;
  const evidence = [...one.evidence, ...other.evidence].sort((a, b) => a.from - b.from);
  return { ...one, evidence: mergeSpans(evidence) };
}
