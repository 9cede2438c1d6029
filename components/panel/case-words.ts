import { i18n } from '#i18n';
import type {
  CaseSeverity,
  Cause,
  Channel,
  FedBackTo,
  Need,
  SkipReason,
  Touchpoint,
} from '../../lib/recovery/case-types.ts';
import type { ChipOption } from './ChipGroup.tsx';

// The lists of a case in the order people read them, with their names in the language of the browser.

export const causes = (): ChipOption<Cause>[] => [
  { id: 'human-slip', name: i18n.t('panel.case.causes.humanSlip') },
  { id: 'our-system', name: i18n.t('panel.case.causes.ourSystem') },
  { id: 'third-party', name: i18n.t('panel.case.causes.thirdParty') },
  { id: 'customer', name: i18n.t('panel.case.causes.customer') },
  { id: 'unknown', name: i18n.t('panel.case.causes.unknown') },
];

export const severities = (): ChipOption<CaseSeverity>[] => [
  { id: 'minor', name: i18n.t('panel.case.severities.minor') },
  { id: 'major', name: i18n.t('panel.case.severities.major') },
  { id: 'critical', name: i18n.t('panel.case.severities.critical') },
];

export const touchpoints = (): ChipOption<Touchpoint>[] => [
  { id: 'order', name: i18n.t('panel.case.touchpoints.order') },
  { id: 'delivery', name: i18n.t('panel.case.touchpoints.delivery') },
  { id: 'billing', name: i18n.t('panel.case.touchpoints.billing') },
  { id: 'support', name: i18n.t('panel.case.touchpoints.support') },
  { id: 'return', name: i18n.t('panel.case.touchpoints.return') },
  { id: 'web', name: i18n.t('panel.case.touchpoints.web') },
  { id: 'other', name: i18n.t('panel.case.touchpoints.other') },
];

export const channels = (): ChipOption<Channel>[] => [
  { id: 'email', name: i18n.t('panel.case.channels.email') },
  { id: 'chat', name: i18n.t('panel.case.channels.chat') },
  { id: 'phone', name: i18n.t('panel.case.channels.phone') },
  { id: 'social', name: i18n.t('panel.case.channels.social') },
];

export const skipReasons = (): ChipOption<SkipReason>[] => [
  { id: 'not-needed', name: i18n.t('panel.steps.reason.notNeeded') },
  { id: 'done-elsewhere', name: i18n.t('panel.steps.reason.doneElsewhere') },
  { id: 'not-mine', name: i18n.t('panel.steps.reason.notMine') },
  { id: 'customer-declined', name: i18n.t('panel.steps.reason.customerDeclined') },
  { id: 'other', name: i18n.t('panel.steps.reason.other') },
];

export const toldTo = (): ChipOption<FedBackTo>[] => [
  { id: 'product', name: i18n.t('panel.steps.where.product') },
  { id: 'operations', name: i18n.t('panel.steps.where.operations') },
  { id: 'supplier', name: i18n.t('panel.steps.where.supplier') },
  { id: 'training', name: i18n.t('panel.steps.where.training') },
  { id: 'knowledge', name: i18n.t('panel.steps.where.knowledge') },
  { id: 'other', name: i18n.t('panel.steps.where.other') },
];

/** The name of one of a list, or of none. */
export function nameIn<T extends string>(options: readonly ChipOption<T>[], id: T | undefined): string {
  return options.find((option) => option.id === id)?.name ?? '';
}

/** How much a step matters here, in a word. */
export function needWord(need: Need): string {
  switch (need) {
    case 'must':
      return i18n.t('panel.steps.need.must');
    case 'should':
      return i18n.t('panel.steps.need.should');
    case 'if-severe':
      return i18n.t('panel.steps.need.ifSevere');
    case 'none':
      return i18n.t('panel.steps.need.none');
  }
}
