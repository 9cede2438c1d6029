import { i18n } from '#i18n';
import type { CardMode } from './card-view.ts';

/** What a screen reader says, politely, when the card comes or changes. */
export function announcementOf(mode: CardMode, alternatives: number): string {
  switch (mode) {
    case 'replace':
      return alternatives === 0
        ? i18n.t('card.announce.none')
        : i18n.t('card.announce.open', alternatives, { count: alternatives });
    case 'writing':
      return i18n.t('card.announce.writing');
    case 'not-copied':
      return i18n.t('card.mode.notCopied');
    default:
      return i18n.t(`card.mode.${mode}`);
  }
}
