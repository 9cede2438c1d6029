import type { DraftText } from '../draft/types.ts';

/** Whether the editor shows only a part of the draft: what is out of view is neither written nor gone. */
export function isInPart({ skipped }: Pick<DraftText, 'skipped'>): boolean {
  return skipped.some(({ kind }) => kind === 'unseen');
}
