import type { FormatContext, Result } from './format.ts';
import { toneRow } from './tone-row.ts';

/** A result as the public contract has it: `{"id", "findings", "steps", "tone"}`. */
export function resultRow(
  { draft, findings, steps }: Result,
  { toneOf }: Pick<FormatContext, 'toneOf'>,
): Record<string, unknown> {
  const byStep = steps.map(({ stepId, level, evidence }) => [
    stepId,
    { level, evidence: evidence.map(({ from, to }) => ({ from, to })) },
  ]);
  return {
    id: draft.id,
    findings,
    steps: Object.fromEntries(byStep),
    tone: toneOf ? toneRow(toneOf(draft)) : {},
  };
}
