import { diffWordsWithSpace } from 'diff';
import type { ChangedPart } from './types.ts';

/** What stays, goes and comes when a sentence is worded anew, word by word and in order. */
export function changedParts(before: string, after: string): readonly ChangedPart[] {
  return diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
    kind: added ? 'new' : removed ? 'gone' : 'kept',
    text: value,
  }));
}
