import { i18n } from '#i18n';
import type { HintId } from '../../lib/recovery/case-types.ts';

/** More at once would be a lecture. */
const SHOWN = 2;

/** One hint as it is shown. */
export interface HintLine {
  readonly id: HintId;
  readonly text: string;
  /** The first words it rests on, if any. */
  readonly words: string | undefined;
}

/** The hints on a reply as a whole that are worth a line: the first two, each with the words it rests on. */
export function hintLines(
  hints: readonly { readonly id: HintId; readonly words: readonly string[] }[],
): HintLine[] {
  return hints.slice(0, SHOWN).map(({ id, words: [words] }) => ({ id, text: hintText(id), words }));
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
