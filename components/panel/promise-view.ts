import type { Due, FollowUp, PromiseKind } from '../../lib/recovery/case-types.ts';

/** A promise that stands in the draft: its words and what was read from them, as a `PanelDraft` carries it. */
export interface PromiseShown {
  readonly words: string;
  readonly kind: PromiseKind;
  readonly due: Due | null;
  readonly problem?: 'impossible' | 'past' | undefined;
}

export interface PromiseListProps {
  readonly promises: readonly PromiseShown[];
  /** ms since the epoch. */
  readonly now: number;
}

/** What the list of follow-ups can ask for. None throws; what goes wrong comes back as a notice. */
export interface FollowUpActions {
  followUpDone(id: string): void;
  /** Takes "done" back. */
  followUpReopen(id: string): void;
  /** `until`: ms since the epoch. */
  followUpSnooze(id: string, until: number): void;
  openCases(): void;
}

/** A follow-up with the words that name its case. */
export interface FollowUpShown {
  readonly followUp: FollowUp;
  /** Name of the product, as "Zendesk"; empty where nobody knows. */
  readonly siteName: string;
  /** Its case has no number that people know. */
  readonly isUnnamed: boolean;
}

export interface FollowUpListProps {
  /** All that is kept; the list shows the open ones of the case, and those of others that are due. */
  readonly followUps: readonly FollowUpShown[];
  /** The case of the draft that is shown; null where there is none. */
  readonly caseRef: { readonly site: string; readonly id: string } | null;
  /** ms since the epoch. */
  readonly now: number;
  /** Without a heading of its own, for a place that has one. */
  readonly isBare?: boolean;
  readonly actions: FollowUpActions;
}
