import { i18n } from '#i18n';
import { MANAGED_NAME } from '../../lib/policy/managed/managed-name.ts';

/** Who set something, to stand within a sentence: a policy by its name, or the organisation by its own means. */
export function setterName(by: string): string {
  return by === MANAGED_NAME ? i18n.t('managed.organisation') : i18n.t('managed.policy', { name: by });
}

/** The same as a line of its own. */
export function setByLine(by: string): string {
  return i18n.t('managed.setBy', { by: setterName(by) });
}
