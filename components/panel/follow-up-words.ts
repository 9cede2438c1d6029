import { i18n } from '#i18n';
import type { Due, FollowUp, PromiseKind } from '../../lib/recovery/case-types.ts';
import { dayOf, instantOf } from '../../lib/recovery/promise-zone.ts';
import { dayWords, timeWords } from './when.ts';

/** How a promise's case is called. */
export interface CaseNamed {
  readonly caseId: string;
  /** Name of the product; empty where nobody knows. */
  readonly siteName: string;
  /** Its case has no number that people know. */
  readonly isUnnamed: boolean;
}

/** What is to be done, as "Call the customer". */
export function whatText(kind: PromiseKind): string {
  return i18n.t(`followUps.kind.${kind}`);
}

/** By when, in the agent's zone: "Thursday, 15:00", "by the end of tomorrow". @param now ms since the epoch */
export function dueText(due: Due, now: number): string {
  if ('at' in due) return momentText(due.at, now);
  const day = dayOf(due.day);
  if (day === null) return due.day;
  const { days, name } = dayWords(instantOf({ ...day, hour: 12, minute: 0 }), now);
  if (days === 0) return i18n.t('followUps.when.dayToday');
  if (days === 1) return i18n.t('followUps.when.dayTomorrow');
  return i18n.t('followUps.when.day', { date: name });
}

/** A moment as "today, 15:00" or "Thursday, 15:00". Both in ms since the epoch. */
export function momentText(at: number, now: number): string {
  const time = timeWords(at);
  const { days, name } = dayWords(at, now);
  if (days === 0) return i18n.t('followUps.when.today', { time });
  if (days === 1) return i18n.t('followUps.when.tomorrow', { time });
  return i18n.t('followUps.when.date', { date: name, time });
}

/** Where it was promised: "Ticket 7 · Zendesk"; what has no number is a conversation. */
export function placeText({ caseId, siteName, isUnnamed }: CaseNamed): string {
  const name = isUnnamed ? i18n.t('followUps.unnamed') : i18n.t('followUps.case', { id: caseId });
  return siteName === '' ? name : i18n.t('followUps.place', { name, site: siteName });
}

/** What the browser says of one that is due. No word of the reply is in it. */
export function noticeText(followUp: FollowUp, named: CaseNamed, now: number) {
  return {
    title: i18n.t('followUps.notice.title', { what: whatText(followUp.kind) }),
    message: i18n.t('followUps.notice.message', {
      place: placeText(named),
      when: dueText(followUp.due, now),
    }),
  };
}

/** What it says of many at once. */
export function manyNoticeText(count: number) {
  return {
    title: i18n.t('followUps.notice.manyTitle', count, { count }),
    message: i18n.t('followUps.notice.manyMessage'),
  };
}
