import { i18n } from '#i18n';
import { openSlot, type StepView } from './step-view.ts';

/** What a step comes to, where its name is a term that has to be learnt. */
export function plainText(stepId: string): string | undefined {
  switch (stepId) {
    case 'apology':
      return i18n.t('panel.steps.plain.apology');
    case 'urgent-reinstatement':
      return i18n.t('panel.steps.plain.urgentReinstatement');
    case 'empathy':
      return i18n.t('panel.steps.plain.empathy');
    case 'symbolic-atonement':
      return i18n.t('panel.steps.plain.symbolicAtonement');
    case 'follow-up':
      return i18n.t('panel.steps.plain.followUp');
    case 'no-negative-filter':
      return i18n.t('panel.steps.plain.noNegativeFilter');
    default:
      return undefined;
  }
}

/**
 * What a half-done step still lacks, in a few words: the slot that is open in it, before all else; then what is wrong
 * with the time that it names. Steps of a team's own model get the general line.
 */
export function missingText(view: Pick<StepView, 'step' | 'evidence' | 'problem'>): string {
  const slot = openSlot(view);
  if (slot !== undefined) return i18n.t('panel.steps.missing.slot', { slot: `{${slot}}` });
  if (view.problem !== undefined) return i18n.t(`followUps.draft.problem.${view.problem}`);
  switch (view.step.id) {
    case 'apology':
      return i18n.t('panel.steps.missing.apology');
    case 'urgent-reinstatement':
      return i18n.t('panel.steps.missing.urgentReinstatement');
    case 'empathy':
      return i18n.t('panel.steps.missing.empathy');
    case 'symbolic-atonement':
      return i18n.t('panel.steps.missing.symbolicAtonement');
    case 'follow-up':
      return i18n.t('panel.steps.missing.followUp');
    default:
      return i18n.t('panel.steps.missing.other');
  }
}
