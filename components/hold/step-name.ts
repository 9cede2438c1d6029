import { i18n } from '#i18n';
import type { MustStep } from '../../lib/recovery/missing-musts.ts';

/** A step by its name: those that ship in the language of the interface, a team's own as the team calls it. */
export function stepName({ name }: MustStep): string {
  switch (name) {
    case 'Apology':
      return i18n.t('hold.steps.apology');
    case 'Urgent reinstatement':
      return i18n.t('hold.steps.urgentReinstatement');
    case 'Empathy':
      return i18n.t('hold.steps.empathy');
    case 'Symbolic atonement':
      return i18n.t('hold.steps.symbolicAtonement');
    case 'Follow-up':
      return i18n.t('hold.steps.followUp');
    default:
      return name;
  }
}
