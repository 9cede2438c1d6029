import { i18n } from '#i18n';
import type { PracticeResult } from '../../lib/practice/practice-result.ts';
import type { Scenario } from '../../lib/practice/scenario-shape.ts';

/** Where the customer wrote. */
export function channelText(channel: Scenario['channel']): string {
  return channel === 'chat' ? i18n.t('practice.chat') : i18n.t('practice.mail');
}

/** "4 of 5 steps". */
export function coveredText({ covered, asked }: Pick<PracticeResult, 'covered' | 'asked'>): string {
  return i18n.t('practice.steps', { done: covered.length, all: asked.length });
}

/** "2 things to look at". */
export function findingsText(count: number): string {
  return count === 0 ? i18n.t('panel.findings.clean') : i18n.t('panel.announce.findings', count, { count });
}
