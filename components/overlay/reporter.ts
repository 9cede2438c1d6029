import { type CaseSteps, caseStepsOf } from '../../lib/review/steps-report.ts';
import type { ReviewState } from '../../lib/review/types.ts';

/** Where a frame's news goes: the open panels, the badge and the case's checklist. */
export interface ReporterLink {
  publish(state: ReviewState): void;
  ended(draftId: string): void;
  count(findings: number): void;
  steps(report: CaseSteps): void;
}

export interface Reporter {
  readonly publish: (state: ReviewState) => void;
  readonly ended: (draftId: string) => void;
}

/** Passes each state on, and the count and the steps only when they have changed: typing sends no messages. */
export function createReporter(link: ReporterLink): Reporter {
  const counts = new Map<string, number>();
  const lastSteps = new Map<string, string>();
  let lastCount = 0;
  const count = () => {
    const sum = [...counts.values()].reduce((before, findings) => before + findings, 0);
    if (sum === lastCount) return;
    lastCount = sum;
    link.count(sum);
  };
  const steps = (state: ReviewState) => {
    const report = caseStepsOf(state);
    if (report === null) return;
    const written = JSON.stringify(report);
    if (lastSteps.get(state.draftId) === written) return;
    lastSteps.set(state.draftId, written);
    link.steps(report);
  };
  return {
    publish: (state) => {
      link.publish(state);
      counts.set(state.draftId, state.findings.length);
      count();
      steps(state);
    },
    ended: (draftId) => {
      counts.delete(draftId);
      lastSteps.delete(draftId);
      link.ended(draftId);
      count();
    },
  };
}
