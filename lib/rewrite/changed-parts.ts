import { diffWordsWithSpace } from 'diff';
import type { ChangedPart } from './types.ts';

/**
 * What stays, goes and comes when a sentence is worded anew, in order. Words that change side by side are one change: word
 * for word, the two sentences would be mixed and neither could be read.
 */
export function changedParts(before: string, after: string): readonly ChangedPart[] {
  const parts: ChangedPart[] = [];
  let gone = '';
  let come = '';
  let blank = '';
  const close = () => {
    if (gone !== '') parts.push({ kind: 'gone', text: gone });
    if (come !== '') parts.push({ kind: 'new', text: come });
    if (blank !== '') parts.push({ kind: 'kept', text: blank });
    gone = come = blank = '';
  };
  for (const { added, removed, value } of diffWordsWithSpace(before, after)) {
    if (!added && !removed) {
      const isBetween = value.trim() === '' && gone + come !== '';
      if (isBetween) blank += value;
      else {
        close();
        parts.push({ kind: 'kept', text: value });
      }
      continue;
    }
    // Both sides had the blank.
    gone += blank + (removed ? value : '');
    come += blank + (added ? value : '');
    blank = '';
  }
  close();
  return parts;
}
