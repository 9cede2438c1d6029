import { i18n } from '#i18n';
import type { HintId } from '../../lib/recovery/case-types.ts';
import { signsOf } from '../../lib/recovery/model-levels.ts';
import { isDone, type StepView } from './step-view.ts';

/** More at once would be a lecture. */
const SHOWN = 2;

/** One hint as it is shown. */
export interface HintLine {
  readonly id: HintId;
  readonly text: string;
  /** The first words it rests on, if any. */
  readonly words: string | undefined;
}

/** What a reply that went out before has done already, by the hint that asks for it. */
const DONE_BEFORE: Partial<Record<HintId, string>> = {
  'solution-before-apology': 'apology',
  'explanation-first': 'apology',
  'token-only': 'apology',
  'apology-only': 'urgent-reinstatement',
};

/** The hints on a reply as a whole that are worth a line: the first two, each with the words it rests on. */
export function hintLines(
  hints: readonly { readonly id: HintId; readonly words: readonly string[] }[],
  steps: readonly StepView[] = [],
): HintLine[] {
  const before = steps.filter((view) => view.earlier && isDone(view)).flatMap(({ step }) => signsOf(step));
  return hints
    .filter(({ id }) => !before.some((sign) => sign === DONE_BEFORE[id]))
    .slice(0, SHOWN)
    .map(({ id, words: [words] }) => ({ id, text: hintText(id), words }));
}

function hintText(id: HintId): string {
  switch (id) {
    case 'solution-before-apology':
      return i18n.t('panel.hints.solutionBeforeApology');
    case 'explanation-first':
      return i18n.t('panel.hints.explanationFirst');
    case 'apology-longer':
      return i18n.t('panel.hints.apologyLonger');
    case 'sorry-often':
      return i18n.t('panel.hints.sorryOften');
    case 'token-only':
      return i18n.t('panel.hints.tokenOnly');
    case 'apology-only':
      return i18n.t('panel.hints.apologyOnly');
    case 'selling':
      return i18n.t('panel.hints.selling');
  }
}
