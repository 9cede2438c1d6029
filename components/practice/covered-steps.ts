import type { PanelDraft } from '../../lib/review/panel-draft.ts';

/** Those of the asked steps that a draft shows in full. */
export function coveredSteps(asked: readonly string[], draft: Pick<PanelDraft, 'steps'>): readonly string[] {
  const strong = new Set(draft.steps.filter(({ level }) => level === 'strong').map(({ stepId }) => stepId));
  return asked.filter((step) => strong.has(step));
}
