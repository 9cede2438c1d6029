import type { PanelDraft } from '../../lib/review/panel-draft.ts';

type CaseOf = NonNullable<PanelDraft['caseRef']>;

interface Place {
  readonly here: CaseOf;
  /** The case that the same words were written for before. */
  readonly from: CaseOf | null;
}

/** Which drafts stand in another case than the one that they were begun in, for as long as the panel is open. */
export interface MovedDrafts {
  /** The case that the words of a draft come from; null where they were begun in the one on show. */
  from(draft: PanelDraft): CaseOf | null;
  /** The draft is at home where it is. */
  settle(draftId: string): void;
}

export function movedDrafts(): MovedDrafts {
  const places = new Map<string, Place>();
  return {
    from(draft) {
      const place = placeOf(draft, places.get(draft.draftId));
      if (place === null) places.delete(draft.draftId);
      else places.set(draft.draftId, place);
      return place?.from ?? null;
    },
    settle(draftId) {
      const place = places.get(draftId);
      if (place !== undefined) places.set(draftId, { ...place, from: null });
    },
  };
}

function placeOf({ caseRef, empty, where }: PanelDraft, before: Place | undefined): Place | null {
  // An address that names no case in between changes nothing.
  if (caseRef === null) return before ?? null;
  // Words that are gone were sent, or put away with their case.
  if (empty || where === 'note' || before === undefined) return { here: caseRef, from: null };
  if (isSame(before.here, caseRef)) return before;
  const origin = before.from ?? before.here;
  return { here: caseRef, from: isSame(origin, caseRef) ? null : origin };
}

function isSame(one: CaseOf, other: CaseOf): boolean {
  return one.site === other.site && one.id === other.id;
}
