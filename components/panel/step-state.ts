import { i18n } from '#i18n';
import { nameIn, skipReasons } from './case-words.ts';
import type { StepView } from './step-view.ts';

/** The state of a step in words. */
export function stateText(view: StepView): string {
  if (view.mark === 'skipped') {
    const reason = nameIn(skipReasons(), view.reason ?? 'other');
    return i18n.t('panel.steps.state.skipped', { reason });
  }
  return i18n.t(`panel.steps.state.${stateKey(view)}`);
}

/** Whether the state is to be read by everybody: the mark and the words that show the step may say it already. */
export function isStateShown(view: StepView): boolean {
  const { mark, earlier, evidence } = view;
  if (mark === 'covered') return evidence.length === 0;
  return mark === 'weak' ? earlier : mark !== 'open';
}

function stateKey({ mark, earlier, isUnsent }: StepView) {
  if (mark === 'skipped') return 'open';
  if (!earlier) return mark;
  if (isUnsent && mark === 'covered') return 'coveredUnsent';
  if (isUnsent && mark === 'weak') return 'weakUnsent';
  if (mark === 'covered') return 'coveredEarlier';
  return mark === 'weak' ? 'weakEarlier' : mark;
}
