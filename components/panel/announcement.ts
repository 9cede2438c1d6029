import { i18n } from '#i18n';
import type { PanelDraft } from '../../lib/review/panel-draft.ts';
import { isDone, type StepView } from './step-view.ts';

/** What a listener needs to know of a reply; compared with the last one to say only what is new. */
export interface Heard {
  readonly replyId: string;
  readonly findings: number;
  readonly empty: boolean;
  /** The editor shows only a part of the draft. */
  readonly inPart: boolean;
  /** A fault of ours ended the check. */
  readonly stopped: boolean;
  readonly done: readonly string[];
}

export function heardOf(review: PanelDraft, views: readonly StepView[]): Heard {
  return {
    replyId: review.replyId,
    findings: review.findings.length,
    empty: review.empty,
    inPart: review.skipped.some(({ kind }) => kind === 'unseen'),
    stopped: review.failed === true,
    done: views.filter(isDone).map((view) => view.step.name),
  };
}

/** The change as one or two short lines; empty where nothing worth hearing changed. */
export function announcement(before: Heard | null, now: Heard): string {
  const known = before?.replyId === now.replyId ? before : null;
  if (now.stopped) return known?.stopped ? '' : i18n.t('panel.announce.stopped');
  const lines: string[] = [];
  if (known?.findings !== now.findings && !(known === null && now.empty)) lines.push(findingsLine(now));
  for (const step of now.done) {
    if (known && !known.done.includes(step)) lines.push(i18n.t('panel.announce.covered', { step }));
  }
  for (const step of known?.done ?? []) {
    if (!now.done.includes(step)) lines.push(i18n.t('panel.announce.uncovered', { step }));
  }
  return lines.join('. ');
}

function findingsLine({ findings: count, inPart }: Heard): string {
  if (count > 0) return i18n.t('panel.announce.findings', count, { count });
  return i18n.t(inPart ? 'panel.findings.cleanInView' : 'panel.announce.clean');
}
