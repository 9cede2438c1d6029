import { i18n } from '#i18n';
import type { Level, RuleProvenance } from '../../lib/policy/layers/layer-types.ts';

/** Whose a rule is in a few words, for the foot of the card; and that it is locked, where it is. */
export function whoseInShort({ policy, level, lockedBy }: RuleProvenance): string {
  const isNamed = level === 'organisation' || level === 'team';
  const whose = isNamed
    ? i18n.t(`card.whose.short.${level}`, { policy })
    : i18n.t(`card.whose.short.${level}`);
  return lockedBy === undefined ? whose : `${whose} · ${i18n.t('card.whose.locked')}`;
}

/** A policy by its name and whose it is. */
export function whosePolicy(policy: string, level: Level | 'pack' = 'organisation'): string {
  return i18n.t(`card.whose.whole.${level}`, { policy });
}
