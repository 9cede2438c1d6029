import type { MacroChange, MacroRow } from '../../lib/macros/macro-types.ts';
import type { OpenNotes, OpenTrouble } from '../../lib/macros/open-text.ts';
import type { TableForm } from '../../lib/macros/worker-protocol.ts';
import type { RecoveryBook } from '../../lib/recovery/recovery-book.ts';
import type { PanelDraft } from '../../lib/review/panel-draft.ts';
import type { ReviewState } from '../../lib/review/types.ts';
import type { OwnPage } from '../overlay/own-page.ts';
import type { PanelActions } from '../panel/panel-view.ts';
import type { ToneActions, ToneState } from '../tone/tone-view.ts';
import type { DraftContent, DraftFieldHandle } from './DraftField.tsx';

/** What Amend sees in the one text that is open. */
export interface DraftReadingView {
  readonly draft: PanelDraft;
  readonly book: RecoveryBook;
  /** How it sounds. */
  readonly tone: ToneState | null;
}

/** Work that takes a while. */
export interface BusyView {
  readonly what: 'reading' | 'planning' | 'counting';
  readonly done: number;
  /** 0 while nobody can tell. */
  readonly total: number;
  readonly isStopping: boolean;
  /** False for what is done already and only counted. */
  readonly canStop: boolean;
}

/** Why something did not come about; everything that was there still is. */
export type CheckTrouble =
  | { readonly kind: 'open'; readonly name: string; readonly trouble: OpenTrouble }
  /** The tab's selected words cannot be read: the browser allows it only after a click there. */
  | { readonly kind: 'selection-refused' }
  | { readonly kind: 'selection-empty' }
  | { readonly kind: 'copy' }
  /** What was changed in the file is not saved; asked for once more, it is let go. */
  | { readonly kind: 'unsaved' }
  /** The worker broke down. */
  | { readonly kind: 'broken' };

/** What was done last, for a line beside the buttons. */
export type CheckDone = 'copied' | 'copied-formatted' | 'saved' | 'applied' | 'undone' | 'stopped' | null;

/** The one text of a table that is open. */
export interface OpenMacro {
  readonly nth: number;
  readonly text: string;
  readonly isHtml: boolean;
  /** It is longer than a field takes. */
  readonly isTooLong: boolean;
}

/** Many texts: a table of macros, or the parts of a long text. */
export interface MacrosView {
  readonly name: string;
  readonly rows: readonly MacroRow[];
  /** Null for the parts of a long text. */
  readonly table: TableForm | null;
  readonly notes: OpenNotes;
  readonly open: OpenMacro | null;
  /** What "fix all" would change; null while that is not looked at. */
  readonly plan: {
    readonly changes: readonly MacroChange[];
    readonly count: number;
    readonly macros: number;
  } | null;
  /** How many texts "fix all" changed that can be changed back. */
  readonly undoable: number;
}

/** All that the check page shows. */
export interface CheckView {
  /** Null until the rules are read. */
  readonly page: OwnPage | null;
  readonly content: DraftContent;
  /** Grows with each text that is put in the field. */
  readonly turn: number;
  /** How the text in the field was read from its file; null for one that was typed or pasted. */
  readonly source: { readonly name: string; readonly notes: OpenNotes } | null;
  readonly isEmpty: boolean;
  /** A text was replaced that can be had back. */
  readonly hasBefore: boolean;
  /** Of the draft, or of the open macro. */
  readonly reading: DraftReadingView | null;
  readonly macros: MacrosView | null;
  readonly busy: BusyView | null;
  readonly trouble: CheckTrouble | null;
  readonly done: CheckDone;
}

/** What is asked of the one text that is open, from the list beside it. */
export interface ReadingActions extends Pick<PanelActions, 'jump' | 'fix' | 'fixAll' | 'ignore' | 'insert'> {
  readonly tone: ToneActions;
}

/** What the page's controls ask for. None throws; what goes wrong comes back in the view. */
export interface CheckActions extends ReadingActions {
  openFile(file: File): void;
  /** Words that are too many for a field. */
  openText(text: string): void;
  /** A formatted text in place of an empty one. */
  openFormatted(content: DraftContent): void;
  onField(field: DraftFieldHandle | null): void;
  onText(text: string): void;
  onState(state: ReviewState): void;
  copy(isFormatted: boolean): void;
  clear(): void;
  bringBack(): void;
  stop(): void;
  dismiss(): void;
  openMacro(nth: number): void;
  closeMacro(): void;
  chooseColumn(column: number): void;
  setHeader(hasHeader: boolean): void;
  planAll(): void;
  applyAll(): void;
  dropPlan(): void;
  undoAll(): void;
  save(): void;
  copyAll(): void;
  closeMacros(): void;
}
