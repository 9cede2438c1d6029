import { i18n } from '#i18n';
import { stepMark } from '../../lib/recovery/checklist.ts';
import type { StepState } from '../../lib/recovery/types.ts';
import { nameIn, skipReasons, toldTo } from '../panel/case-words.ts';
import { momentText, placeText } from '../panel/follow-up-words.ts';
import type { CaseShown } from './cases-view.ts';

/** How a case is called: "Ticket 7 · Zendesk". */
export function titleOf({ row, siteName, isUnnamed }: CaseShown): string {
  return placeText({ caseId: row.caseId, siteName, isUnnamed });
}

/** How far it is: "Late delivery · 3 of 5 steps · 1 needed step open". */
export function progressText({ row }: CaseShown): string {
  if (row.kept === null) return i18n.t('cases.gone');
  const steps = i18n.t('cases.steps', { done: row.done, all: row.all });
  const musts = row.mustsOpen === 0 ? '' : i18n.t('cases.musts', row.mustsOpen, { count: row.mustsOpen });
  return [row.type ?? '', steps, musts].filter(Boolean).join(' · ');
}

/** By when the next promise is to be kept; empty where none is open. @param now ms since the epoch */
export function promiseText({ row }: CaseShown, now: number): string {
  if (row.nextDue === null) return '';
  const when = momentText(row.nextDue, now);
  return i18n.t(row.nextDue < now ? 'cases.late' : 'cases.promised', { when });
}

/** How a step stands, in words. */
export function stepText(state: StepState): string {
  const mark = stepMark(state);
  if (mark === 'skipped') {
    return i18n.t('cases.step.skipped', { reason: nameIn(skipReasons(), state.reason ?? 'other') });
  }
  if (mark === 'hand' && state.to !== undefined) {
    return i18n.t('cases.step.handTo', { where: nameIn(toldTo(), state.to) });
  }
  return i18n.t(`cases.step.${mark}`);
}

/** Whether anything ever happened to a step: only then its time says something. */
export function isTouched({ level, earlier, hand }: StepState): boolean {
  return level !== 'absent' || earlier !== undefined || hand !== undefined;
}
