import { i18n } from '#i18n';
import { FILE_MAX, type OpenNotes, type OpenTrouble } from '../../lib/macros/open-text.ts';
import { numberText, sizeText } from '../backtest/number-words.ts';
import { saidProblem } from '../words/said.ts';
import type { CheckTrouble } from './check-view.ts';

interface TroubleWords {
  /** Where and what. */
  readonly title: string;
  /** What to do. */
  readonly hint: string;
}

/** What is wrong, and what to do about it. */
export function troubleWords(trouble: CheckTrouble): TroubleWords {
  switch (trouble.kind) {
    case 'open': {
      const { name } = trouble;
      const title = name === '' ? i18n.t('check.trouble.pasted') : i18n.t('check.trouble.file', { name });
      return { title, hint: openHint(trouble.trouble) };
    }
    case 'selection-refused':
      return { title: i18n.t('check.trouble.selection'), hint: i18n.t('check.trouble.selectionHint') };
    case 'selection-empty':
      return { title: i18n.t('check.trouble.nothing'), hint: i18n.t('check.trouble.nothingHint') };
    case 'copy':
      return { title: i18n.t('check.trouble.copy'), hint: i18n.t('check.trouble.copyHint') };
    case 'unsaved':
      return { title: i18n.t('check.trouble.unsaved'), hint: i18n.t('check.trouble.unsavedHint') };
    case 'broken':
      return { title: i18n.t('check.trouble.broken'), hint: i18n.t('check.trouble.brokenHint') };
  }
}

function openHint(trouble: OpenTrouble): string {
  switch (trouble.kind) {
    case 'too-large': {
      const size = sizeText(trouble.size);
      return i18n.t('check.trouble.tooLarge', { size, limit: sizeText(FILE_MAX) });
    }
    case 'file':
      return saidProblem({ what: trouble.trouble.what, mend: i18n.t('check.trouble.otherFile') });
    case 'rtf':
      return i18n.t('check.trouble.rtf');
    case 'json':
      return i18n.t('check.trouble.json');
    case 'mbox':
      return i18n.t('check.trouble.mbox');
    case 'mail':
      return i18n.t('check.trouble.mail');
    case 'blank':
      return i18n.t('check.trouble.blank');
    case 'no-column':
      return i18n.t('check.trouble.noColumn');
    case 'damaged':
      return i18n.t('check.trouble.damaged');
  }
}

/** How a text was read, where that is worth knowing; a line each. */
export function noteLines({ encoding, isPlainOnly, isDamaged }: OpenNotes): string[] {
  const { otherLines } = encoding;
  return [
    ...(otherLines > 0
      ? [i18n.t('check.notes.otherLines', otherLines, { count: numberText(otherLines) })]
      : []),
    ...(encoding.encoding === 'utf-8' ? [] : [i18n.t('check.notes.utf16')]),
    ...(isDamaged ? [i18n.t('check.notes.damaged')] : []),
    ...(isPlainOnly ? [i18n.t('check.notes.plainOnly')] : []),
  ];
}
