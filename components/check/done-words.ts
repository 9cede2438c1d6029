import { i18n } from '#i18n';
import { numberText } from '../backtest/number-words.ts';
import type { CheckView } from './check-view.ts';

/** What was done last, in words; empty where nothing was. */
export function doneText({ done, macros }: Pick<CheckView, 'done' | 'macros'>): string {
  switch (done) {
    case null:
      return '';
    case 'copied':
      return i18n.t('check.done.copied');
    case 'copied-formatted':
      return i18n.t('check.done.copiedFormatted');
    case 'saved':
      return i18n.t('check.done.saved');
    case 'applied': {
      const count = macros?.undoable ?? 0;
      return i18n.t('check.done.applied', count, { count: numberText(count) });
    }
    case 'undone':
      return i18n.t('check.done.undone');
    case 'stopped':
      return i18n.t('check.done.stopped');
  }
}
