import type { Severity, Span } from '../engine/types.ts';
import type { EditorKind } from './adapters/kinds.ts';

export type { EditorKind };

/** Why a part of an editor's content is not in the draft's text. */
export type SkippedKind = 'quote' | 'signature' | 'code' | 'mention' | 'hidden';

/** How many parts of a kind were left out, for the panel; their text is never kept. */
export interface SkippedPart {
  readonly kind: SkippedKind;
  readonly count: number;
}

/** A draft as the engine reads it: paragraphs parted by a blank line, line breaks by `\n`. */
export interface DraftText {
  readonly text: string;
  readonly skipped: readonly SkippedPart[];
}

/** One change to a draft: `expected` must still stand at `span`, or nothing is written. */
export interface DraftEdit {
  readonly span: Span;
  readonly expected: string;
  readonly text: string;
  /** `stays`: the agent is writing elsewhere, so the caret is put back where it was; else it goes after the text. */
  readonly caret?: 'stays' | undefined;
}

/**
 * `done`: the editor holds exactly the expected text. `stale`: the draft had changed, nothing was written.
 * `unsupported`: the editor did not take the write; what was written has been taken back.
 */
export type ReplaceResult = 'done' | 'stale' | 'unsupported';

export interface Underline extends Span {
  readonly severity: Severity;
  /** The one whose card is open is drawn a little stronger. */
  readonly active?: boolean;
}

/** One editor, behind the same face whatever it is. All offsets are UTF-16 units of `read().text`. */
export interface DraftEditor {
  readonly element: HTMLElement;
  /** Which editor it is; see adapters/kinds.ts. */
  readonly kind: EditorKind;
  /** The draft now. Cheap when nothing changed since the last read. */
  read(): DraftText;
  /** Calls back after the draft may have changed (typing, paste, script), never during IME composition. */
  onChange(callback: () => void, signal: AbortSignal): void;
  /** True while an input method composes: nothing is checked, drawn anew or written until it ends. */
  readonly composing: boolean;
  /** Draws these underlines and no others. Never touches the editor's own DOM. */
  underline(underlines: readonly Underline[]): void;
  /** Where the span is painted, in viewport CSS px of the editor's own window; one box per line. */
  boxes(span: Span): readonly DOMRect[];
  /** The offset of the character painted under a viewport point, or null where there is none. */
  offsetAt(x: number, y: number): number | null;
  /** The selection as draft offsets, or null when it is elsewhere. */
  selection(): Span | null;
  /** Puts the focus and the selection (or caret, where from equals to) into the draft. */
  select(span: Span): void;
  /** Brings the span into view without moving focus. */
  reveal(span: Span): void;
  /** Writes through the editor's own input path: one undo step, caret after the new text. */
  replace(edit: DraftEdit): Promise<ReplaceResult>;
  /** Takes away underlines, listeners and observers. The editor's own DOM was never touched. */
  dispose(): void;
}

/** A helpdesk or mail product that Amend knows; from assets/sites, checked by lib/draft/sites/schema.ts. */
export interface Site {
  readonly id: string;
  readonly name: string;
  /** Match patterns, as in a manifest. */
  readonly hosts: readonly string[];
  /** CSS selectors for the composer; none means the generic path decides. */
  readonly composer: readonly string[];
  /** Regular expressions over the address (path, query and hash), group 1 the case id. */
  readonly caseId: readonly string[];
  /** CSS selectors of an ancestor (or `page:` selector) that tells an internal note. */
  readonly note: readonly string[];
  /** CSS selectors of quoted parts and signatures inside the editor, beside the generic ones. */
  readonly skip: readonly string[];
  /** Where the knowledge comes from and when it was last seen to hold (ISO date). */
  readonly source: string;
  readonly checked: string;
  /** One host per customer of the product (acme.zendesk.com): the host's own part then belongs to the case. */
  readonly perHost?: boolean | undefined;
}

/** The case a composer belongs to: one ticket or conversation of one site. */
export interface CaseRef {
  /** The site's id; with the account where `Site.perHost` holds: `zendesk:acme`. */
  readonly site: string;
  readonly id: string;
}
