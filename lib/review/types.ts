import type { CaseRef, DraftEdit, DraftText, EditorKind, ReplaceResult } from '../draft/types.ts';
import type { Audience, Finding, Span } from '../engine/types.ts';
import type { CustomerCues, DraftPromise, RecoveryHint } from '../recovery/case-types.ts';
import type { ReplyVoice } from '../recovery/reply-voice.ts';
import type { StepEvidence } from '../recovery/types.ts';
import type { TonesShown } from '../tone/shown-types.ts';

/** Who took the last words out of a draft: the agent with a key, or the page (a reply that was sent). */
export type EmptiedBy = 'agent' | 'page';

/** How far an ignore reaches: this one place, or the rule for the whole of the present case. */
export type IgnoreScope = 'here' | 'case';

/** What a draft shows of one step, and where. */
export interface StepRead extends StepEvidence {
  /** The whole sentences that its evidence stands in; the evidence itself where they are not told. */
  readonly places?: readonly Span[] | undefined;
}

/** How a draft sounded when it was last read, with the words that show it cut out of it. */
export interface DraftTone extends TonesShown {
  /** False from the first key after that reading on: its places are those of another text. */
  readonly isCurrent: boolean;
}

/** What one editing session shows at this moment. Lives in the page's content script. */
export interface ReviewState {
  /** Stable while the editor lives; tells several composers of one page apart. */
  readonly draftId: string;
  /** Names the reply being written: another one begins when the page emptied the composer, or shows another case. */
  readonly replyId: string;
  /** Grows with every publication; an older one is never shown over a newer. */
  readonly revision: number;
  readonly editorKind: EditorKind;
  readonly caseRef: CaseRef | null;
  readonly siteName: string;
  readonly where: Audience;
  readonly text: string;
  /** What was left out of the text, and what was passed over in it; a kind may be in both. */
  readonly skipped: DraftText['skipped'];
  /** What is shown: ignored ones are not among them. */
  readonly findings: readonly Finding[];
  readonly ignored: number;
  readonly steps: readonly StepRead[];
  /** What is odd in the reply as a whole. */
  readonly hints: readonly RecoveryHint[];
  /** What the draft promises, as far as it has been read by now. */
  readonly promises: readonly DraftPromise[];
  /** What still waits for the agent's own words, as {day and time}. */
  readonly slots: readonly Span[];
  /** What the customer's newest message gives away; null where it is not told from others, or not read yet. */
  readonly customer: CustomerCues | null;
  /** How the draft sounds; null while nobody asks, until it has been read, and of a note to colleagues. */
  readonly tone: DraftTone | null;
  /** Its language and form of address, in which lines for it are written; absent or null where its words do not tell. */
  readonly voice?: ReplyVoice | null;
  /** Enter alone sends here, as it does in a chat. */
  readonly isChat?: boolean;
  /** Set while the draft is empty after it held words; absent or null otherwise. */
  readonly emptiedBy?: EmptiedBy | null;
  /** A fault of ours ended the session: nothing is checked here until the agent comes back to the composer. */
  readonly failed?: boolean;
}

/** Where a line is to go: an offset in the draft as a state of that revision showed it. */
export interface InsertPlace {
  readonly at: number;
  /** The end of the words in whose place it goes; in between where it is missing, or `at`. */
  readonly to?: number | undefined;
  readonly revision: number;
}

/** One editing session as the card, the panel and the composer script use it. */
export interface Review {
  /** The newest state, whether or not it was published. */
  state(): ReviewState;
  /** Reads the draft, the case and the audience anew and checks at once. */
  refresh(): void;
  /**
   * Puts one alternative in place of a finding; `stale` when the words are no longer there. The caret goes
   * after the new words, or, for a fix that was not chosen in the draft, `stays` where the agent is writing.
   */
  apply(finding: Finding, alternative: number, caret?: DraftEdit['caret']): Promise<ReplaceResult>;
  /**
   * Puts the first whole alternative of every finding in, from the end backwards, passing over those that are gone
   * by then or with which a link would go; stops at the first refusal of the editor. `stale` where nothing was
   * written. The caret stays where the agent is writing.
   */
  applyAll(): Promise<ReplaceResult>;
  /** Takes a finding (or its rule, in this case) out of what is shown. */
  ignore(finding: Finding, scope: IgnoreScope): void;
  /**
   * Inserts words at the caret, or at the end where the caret is elsewhere, spaced from their neighbours. With a place,
   * there as if the caret were there, or exactly in the place of other words; `stale` where the draft is no longer the one that the place was read from.
   */
  insert(text: string, place?: InsertPlace): Promise<ReplaceResult>;
  /** Puts other words in the place of those that still stand there; `stale` where they do not. */
  rewrite(place: Span, expected: string, text: string): Promise<ReplaceResult>;
  /** Draws this finding a little stronger while its card is open; null for none. */
  setActive(finding: Finding | null): void;
  /** The page took the composer away, or goes away itself: the reply may have been sent with it. */
  gone(): void;
  /** True after its end or a fault of ours: it checks nothing any more. */
  readonly stopped: boolean;
  /** Stops timers and takes the underlines away. The editor itself stays its owner's to dispose. */
  dispose(): void;
}
