import { i18n } from '#i18n';
import type { PolicyDiff } from '../../lib/policy/diff-policies.ts';

/** "3 changes", for people. */
export function changeCount(count: number): string {
  return i18n.t('studio.changes.count', count, { count });
}

/** In how many rules and keys two policies differ. */
export function countChanges({ added, removed, changed, head }: PolicyDiff): number {
  return added.length + removed.length + changed.length + head.length;
}

/** A value of a field on one line or several, as people read it; empty where there is none. */
export function valueWords(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return i18n.t(value ? 'studio.changes.yes' : 'studio.changes.no');
  if (Array.isArray(value)) return value.map(valueWords).join('\n');
  return Object.entries(value)
    .map(([key, each]) => `${fieldName(key)}: ${valueWords(each).replaceAll('\n', ', ')}`)
    .join('\n');
}

const FIELDS = {
  phrases: 'studio.rule.words',
  why: 'studio.rule.why',
  alternatives: 'studio.rule.instead',
  unless: 'studio.rule.unless',
  severity: 'studio.rule.strict',
  name: 'studio.rule.name',
  category: 'studio.rule.category',
  id: 'studio.rule.id',
  source: 'studio.rule.source',
  fit: 'studio.rule.fit',
  only: 'studio.rule.only',
  where: 'studio.rule.where',
  unlessNear: 'studio.rule.near',
  guards: 'studio.rule.guards',
  examples: 'studio.try.kept',
  flag: 'studio.try.flag',
  pass: 'studio.try.pass',
  off: 'studio.changes.off',
  owner: 'studio.about.owner',
  language: 'studio.about.language',
  level: 'studio.about.level',
  expires: 'studio.about.expires',
  whenExpired: 'studio.about.whenExpired',
  exempt: 'studio.about.exempt',
  locks: 'studio.about.locks',
  settings: 'studio.about.settings',
  sites: 'studio.about.lockable.sites',
  sendGuard: 'studio.about.lockable.sendGuard',
  ownRules: 'studio.about.lockable.ownRules',
  rewriting: 'studio.about.lockable.rewriting',
  retentionDays: 'studio.about.lockable.retention',
  recovery: 'studio.about.lockable.recovery',
  revision: 'studio.publish.revision',
  issued: 'studio.publish.issued',
  note: 'studio.publish.note',
  changes: 'studio.changes.packs',
  extends: 'studio.changes.extends',
  rule: 'studio.changes.rule',
} as const;

/** A field of a rule or policy as the forms call it; its own name where they do not have it. */
export function fieldName(field: string): string {
  const key = FIELDS[field as keyof typeof FIELDS] as (typeof FIELDS)[keyof typeof FIELDS] | undefined;
  return key === undefined ? field : i18n.t(key);
}
