import type { Severity, Span } from '../engine/types.ts';
import type { EditorKind } from './adapters/kinds.ts';
import type { Piece } from './text-walk.ts';

export type { EditorKind };

/** Why a part of an editor's content is not in the draft's text, or is passed over in it. */
export type SkippedKind =
  | 'quote'
  | 'signature'
  | 'code'
  | 'mention'
  | 'hidden'
  | 'link'
  | 'placeholder'
  /** The editor has it but draws only what is in view: it is part of the draft, and nobody can read it. */
  | 'unseen';

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
  /**
   * `stays`: the agent is writing elsewhere, so the caret is put back where it was; else it goes after the text.
   * `spares`: one of many that nobody chose one by one, as `stays`; `stale` where a link would go with the words.
   */
  readonly caret?: 'stays' | 'spares' | undefined;
}

/**
 * `done`: the editor holds exactly the expected text. `stale`: the draft had changed, nothing was written.
 * `unsupported`: the editor did not take the write; what was written has been taken back. `spoiled`: nor did it take
 * that back, so the draft may read otherwise than before.
 */
export type ReplaceResult = 'done' | 'stale' | 'unsupported' | 'spoiled';

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
  /** Whether the page lets anybody write in it now; where not, nothing is found in it. */
  readonly writable: boolean;
  /** Draws these underlines and no others. Never touches the editor's own DOM. */
  underline(underlines: readonly Underline[]): void;
  /** Where the text that was read last stands in the DOM; none in native fields. */
  readonly pieces?: readonly Piece[] | null;
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

/** What can be known of a product. Each is given by its file or named there as `unsourced` or `without`. */
export type SitePart = 'composer' | 'case' | 'note' | 'send' | 'keys' | 'quote' | 'signature' | 'customer';

/**
 * A helpdesk, mail or chat product that Amend knows; from assets/sites, checked by lib/draft/sites/schema.ts.
 * Selectors are CSS; what is left out is left to the generic path.
 */
export interface Site {
  readonly id: string;
  readonly name: string;
  /** Match patterns, as in a manifest; none where every team has the product under an address of its own. */
  readonly hosts: readonly string[];
  /** People use it for themselves too: its hosts come with no install, but are asked for by one click. */
  readonly ask?: boolean | undefined;
  /** How it is told under a team's own address: by the address and by a mark in the page, never by one alone. */
  readonly paths?: readonly SitePath[] | undefined;
  /** One host per customer of the product (acme.zendesk.com): the host's own part then belongs to the case. */
  readonly perHost?: boolean | undefined;
  /** The same where the account stands in the address: a regular expression over it, group 1 the account. */
  readonly account?: string | undefined;
  readonly composer?: readonly string[] | undefined;
  /** What may look like a composer here and is none. */
  readonly decoys?: readonly string[] | undefined;
  /** Regular expressions over the address (path, query and hash), group 1 the case id. */
  readonly caseId?: readonly string[] | undefined;
  /** Attributes of an ancestor of the composer that name its case: several cases may stand in one page. */
  readonly caseIn?: readonly string[] | undefined;
  /**
   * Where the address names no case: a selector, an attribute of what it finds, and a regular expression over that,
   * group 1 the case.
   */
  readonly casePage?: readonly string[] | undefined;
  /**
   * What names a case is the customer's own, as a phone number or the subject that somebody wrote: no more of it leaves
   * the page than a hash that is keyed with a secret of this install.
   */
  readonly privateCase?: boolean | undefined;
  /** An ancestor that tells a composer of another case than the address shows. */
  readonly inactive?: readonly string[] | undefined;
  /** What tells an internal note; see `audienceOf` for how it is written. */
  readonly note?: readonly string[] | undefined;
  /** Quoted parts and signatures inside the editor, beside the generic ones. */
  readonly quote?: readonly string[] | undefined;
  readonly signature?: readonly string[] | undefined;
  readonly send?:
    | {
        readonly button?: readonly string[] | undefined;
        /** As `Control+Enter`; `Control` stands for the Command key too. */
        readonly keys?: readonly string[] | undefined;
      }
    | undefined;
  /** Messages of the customer; the last in the page is the newest. */
  readonly customer?: readonly string[] | undefined;
  /** Messages of the conversation, whoever wrote them. */
  readonly thread?: readonly string[] | undefined;
  /** In words: the frame or shadow root in which the composer stands. */
  readonly frame?: string | undefined;
  readonly unsourced: readonly string[];
  /** What the product does not have, as mail has no notes. */
  readonly without?: readonly string[] | undefined;
  /** Where the knowledge comes from and when it was last looked up (ISO date). */
  readonly source: string;
  readonly checked: string;
}

export interface SitePath {
  /** Regular expression over path, query and hash. */
  readonly path: string;
  /** Selector of something that only this product has in its pages. */
  readonly mark: string;
}

/** What a page is told of the product it belongs to: that of `Site` which composers need. */
export interface PageSite {
  /** What cases are filed under: the id, with the account where there is one (`zendesk:acme`). */
  readonly key: string;
  readonly name: string;
  /** Selector of what must be in the page for this to be the product; empty where the host is enough. */
  readonly mark: string;
  /** What a private case's name is hashed with, 32 hex digits; empty where the name may be told. */
  readonly secret: string;
  readonly composer: readonly string[];
  readonly decoys: readonly string[];
  readonly caseId: readonly string[];
  readonly caseIn: readonly string[];
  readonly casePage: readonly string[];
  readonly inactive: readonly string[];
  readonly note: readonly string[];
  readonly quote: readonly string[];
  readonly signature: readonly string[];
  /** The controls that send, the shortcuts that do, and the customer's messages; see `Site`. */
  readonly send: readonly string[];
  readonly keys: readonly string[];
  readonly customer: readonly string[];
}

/** The case a composer belongs to: one ticket or conversation of one site. */
export interface CaseRef {
  /** The site's `PageSite.key`: `zendesk:acme`. */
  readonly site: string;
  readonly id: string;
}
