import { i18n } from '#i18n';
import type { HistoryEntry } from '../../lib/recovery/case-history.ts';
import type { CaseFacts } from '../../lib/recovery/case-types.ts';
import {
  causes,
  channels,
  nameIn,
  severities,
  skipReasons,
  toldTo,
  touchpoints,
} from '../panel/case-words.ts';
import { whatText } from '../panel/follow-up-words.ts';
import { type CaseNames, nameOf } from './cases-view.ts';
import { dueStamp, stampText } from './stamp.ts';

/** What happened, in a line. */
export function entryText(entry: HistoryEntry, names: CaseNames): string {
  switch (entry.kind) {
    case 'draft':
      return draftText(entry, names);
    case 'hand':
      return handText(entry, names);
    case 'model':
      return i18n.t('cases.event.model', { model: nameOf(names.models, entry.model) });
    case 'fact':
      return changedText(entry, names);
    case 'promised':
      return promisedText(entry);
    case 'kept':
      return i18n.t('cases.event.kept', { what: whatText(entry.promise) });
    default:
      return i18n.t(`cases.event.${entry.kind}`);
  }
}

/** A fact's name and what was said of it. */
export function factLabel(fact: keyof CaseFacts): string {
  return i18n.t(`cases.fact.${fact}`);
}

/** What was said, in words; its own id where a list does not have it any more. */
export function factValue(
  fact: keyof CaseFacts,
  value: string | number | boolean | undefined,
  names: CaseNames,
): string {
  if (typeof value === 'number') return stampText(value);
  if (typeof value !== 'string') return value === true ? i18n.t('cases.fact.yes') : '';
  const lists = { cause: causes, severity: severities, touchpoint: touchpoints, channel: channels };
  if (fact === 'type') return nameOf(names.types, value);
  const list = Object.hasOwn(lists, fact) ? lists[fact as keyof typeof lists]() : [];
  return list.find(({ id }) => id === value)?.name ?? value;
}

type Of<K extends HistoryEntry['kind']> = Extract<HistoryEntry, { kind: K }>;

function draftText({ step: id, level }: Of<'draft'>, names: CaseNames): string {
  const step = nameOf(names.steps, id);
  if (level === 'absent') return i18n.t('cases.event.lost', { step });
  return i18n.t(level === 'strong' ? 'cases.event.covered' : 'cases.event.weak', { step });
}

function handText({ step: id, hand, reason, to }: Of<'hand'>, names: CaseNames): string {
  const step = nameOf(names.steps, id);
  switch (hand) {
    case 'ticked':
      if (to === undefined) return i18n.t('cases.event.ticked', { step });
      return i18n.t('cases.event.told', { step, where: nameIn(toldTo(), to) });
    case 'skipped':
      return i18n.t('cases.event.skipped', { step, reason: nameIn(skipReasons(), reason ?? 'other') });
    case 'unticked':
      return i18n.t('cases.event.unticked', { step });
    case 'none':
      return i18n.t('cases.event.left', { step });
  }
}

function changedText({ fact, value: said }: Of<'fact'>, names: CaseNames): string {
  const value = factValue(fact, said, names);
  const name = factLabel(fact);
  return value === ''
    ? i18n.t('cases.event.noFact', { fact: name })
    : i18n.t('cases.event.fact', { fact: name, value });
}

function promisedText({ promise, due }: Of<'promised'>): string {
  const what = whatText(promise);
  return due === null
    ? i18n.t('cases.event.promisedUndated', { what })
    : i18n.t('cases.event.promised', { what, when: dueStamp(due) });
}
