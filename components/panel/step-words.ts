import { i18n } from '#i18n';

/**
 * What a half-done step still lacks, in a few words: the slot that is open in it, before all else. Steps of a team's
 * own model get the general line.
 */
export function missingText(stepId: string, slot?: string): string {
  if (slot !== undefined) return i18n.t('panel.steps.missing.slot', { slot: `{${slot}}` });
  switch (stepId) {
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
