import { h, render } from 'preact';
import { outerView } from '../../lib/draft/outer-view.ts';
import type { DraftEditor } from '../../lib/draft/types.ts';
import type { Span } from '../../lib/engine/types.ts';
import type { SendAnyway } from '../../lib/policy/managed/send-guard.ts';
import type { AnywayReason } from '../../lib/recovery/sent-anyway.ts';
import { type CardHost, createCardHost, sheetFor } from '../card/card-host.ts';
import { isTyping } from '../card/card-keys.ts';
import { fenceOff } from '../card/event-fence.ts';
import { watchHost } from '../card/watch-host.ts';
import { HoldDialog } from './HoldDialog.tsx';
import css from './hold.css?inline';
import { type HoldItem, holdItems } from './hold-items.ts';
import type { OpenReasons } from './open-reasons.ts';
import { placeHold } from './place-hold.ts';

/** Presses that come this soon (ms) belong to those that tried to send: nobody has read the question yet. */
const TOO_SOON_MS = 300;
/** A blank this soon (ms) is one that was being typed. */
const TYPED_MS = 1000;
const PRESSES = ['keydown', 'pointerdown', 'mousedown', 'click'] as const;

/** The answers; each is called at most once, after the question has gone. */
export interface HoldAnswers {
  /** Mend all wording that can be. */
  readonly onFixAll: () => void;
  /** Go to the first thing that is open, then to the next. */
  readonly onFixOne: () => void;
  /** Put a line in for the first step that is missing. */
  readonly onWrite: () => void;
  readonly onSend: (reason?: AnywayReason) => void;
  /** The agent goes back to the draft, or does something else. */
  readonly onBack: () => void;
  /** The page took the question away before it was answered. */
  readonly onLost: () => void;
}

/** The draft that it stands beside. */
export interface HeldDraft {
  readonly editor: DraftEditor;
  /** Where a span is painted, in viewport px of the editor's own window; null where that is not told. */
  readonly boxOf: (span: Span) => DOMRect | null;
  /** Puts the focus and the selection into the draft. */
  readonly select: (span: Span) => void;
}

export interface HoldOptions extends HoldAnswers {
  readonly draft: HeldDraft;
  /** What is open; at least one thing. */
  readonly reasons: OpenReasons;
  readonly sendAnyway: SendAnyway;
  readonly trusts: (event: Event) => boolean;
}

/** The question before a reply goes out, as it stands in the page. */
export class OpenHold {
  /** The draft that it is about. */
  readonly text: string;
  readonly #options: HoldOptions;
  readonly #caret: Span | null;
  /** Whether the agent was writing when it came: a blank then goes on with that. */
  #isWriting: boolean;
  readonly #life = new AbortController();
  readonly #at: CardHost;
  #since = performance.now();
  #place: (() => void) | null = null;

  /** Leaves nothing behind where it throws. */
  constructor(options: HoldOptions) {
    this.#options = options;
    const { editor } = options.draft;
    this.text = editor.read().text;
    this.#caret = editor.selection();
    this.#isWriting = (editor.element.getRootNode() as Document).activeElement === editor.element;
    this.#at = openHost(editor);
    try {
      this.#watch();
      this.#show();
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** Whether an event was meant for it. */
  hears(event: Event): boolean {
    return event.composedPath().includes(this.#at.host);
  }

  focus(): void {
    this.#at.root.querySelector('button')?.focus({ preventScroll: true });
  }

  /** As if the agent had gone back. */
  leave(): void {
    this.#end(this.#options.onBack);
  }

  /** Takes it away without an answer. */
  close(): void {
    this.#end(() => {});
  }

  /** The focus goes back first, wherever it was taken from: what is typed next is for the draft, never for the page. */
  #end(answer: () => void): void {
    if (this.#life.signal.aborted) return;
    const { draft } = this.#options;
    const hadFocus = this.#at.root.activeElement !== null;
    this.#life.abort();
    render(null, this.#at.root);
    this.#at.host.remove();
    if (hadFocus) giveFocus(draft, draft.editor.selection() ?? this.#caret);
    answer();
  }

  #watch(): void {
    const { trusts, onLost } = this.#options;
    const { signal } = this.#life;
    // Before the fence, which hears the same presses in the same place.
    this.#passOverEarly();
    fenceOff({ ...this.#at, trusts, signal });
    // It is the agent who ends full screen, by the Escape that no page hears: that is an answer.
    this.#at.host.ownerDocument.addEventListener('fullscreenchange', () => this.leave(), { signal });
    watchHost(this.#at.host, { onGone: () => this.#end(onLost), onFreed: () => this.focus(), signal });
  }

  #show(): void {
    const { draft, reasons, sendAnyway, onFixAll, onFixOne, onWrite, onSend, onBack } = this.#options;
    const { wording, slots } = reasons;
    const dialog = h(HoldDialog, {
      items: holdItems(reasons, this.text),
      fixable: wording.filter(({ whole }) => whole !== undefined).length,
      sendAnyway,
      onFixAll: () => this.#end(onFixAll),
      onFixOne: () => this.#end(onFixOne),
      onWrite: () => this.#end(onWrite),
      onSend: (reason) => this.#end(() => onSend(reason)),
      onBack: () => this.#end(onBack),
      // What stands under the pointer is another button now.
      onTurned: () => {
        this.#since = performance.now();
        this.#isWriting = false;
        this.#place?.();
      },
    });
    render(dialog, this.#at.root);
    this.#place = placeBeside(this.#at.host, draft, wording[0] ?? slots[0] ?? null, this.#life.signal);
  }

  /** The second half of a double click, a key that is held down, and the shortcut once more are no answers. */
  #passOverEarly(): void {
    const { host } = this.#at;
    const options = { capture: true, signal: this.#life.signal };
    const hear = (event: Event) => {
      if (!this.hears(event) || !this.#isNoAnswer(event)) return;
      event.stopImmediatePropagation();
      if (this.#isWriting && isBlank(event)) this.#end(this.#options.onBack);
      else event.preventDefault();
    };
    for (const type of PRESSES) host.ownerDocument.defaultView?.addEventListener(type, hear, options);
  }

  #isNoAnswer(event: Event): boolean {
    const { type } = event;
    const { key, repeat, ctrlKey, metaKey } = event as KeyboardEvent;
    const since = performance.now() - this.#since;
    if (isBlank(event)) return since < TYPED_MS;
    if (type === 'keydown') {
      if (key === 'Enter' && (repeat || ctrlKey || metaKey)) return true;
      if (key === 'Escape' || key === 'Tab' || isTyping(event as KeyboardEvent)) return false;
    }
    return (type === 'click' && (event as MouseEvent).detail > 1) || since < TOO_SOON_MS;
  }
}

const isBlank = (event: Event) => (event as KeyboardEvent).key === ' ';

/** Does once, beforehand and out of the page, what takes longest: nobody may wait for the question. */
export function prepareHold({ element }: DraftEditor): void {
  const doc = outerView(element).anchor.ownerDocument;
  sheetFor(doc, css);
  const aside = doc.createElement('div');
  const nothing = () => {};
  const answers = {
    onFixAll: nothing,
    onFixOne: nothing,
    onWrite: nothing,
    onSend: nothing,
    onBack: nothing,
    onTurned: nothing,
  };
  const items: HoldItem[] = [
    { kind: 'wording', words: '', why: '' },
    { kind: 'slot', words: '' },
  ];
  render(h(HoldDialog, { items, fixable: 1, sendAnyway: 'free', ...answers }), aside);
  render(null, aside);
}

/** A host of ours about a draft's words. */
export function openHost(editor: DraftEditor): CardHost {
  return createCardHost(editor.element, outerView(editor.element).anchor, css);
}

/** Beside the words, or the composer where none are told. What comes back places it anew. */
export function placeBeside(
  host: HTMLElement,
  { editor, boxOf }: HeldDraft,
  words: Span | null,
  signal: AbortSignal,
): () => void {
  const outer = outerView(editor.element);
  const box = () => {
    const first = words && boxOf(words);
    return first && outer.shows(first) ? outer.outside(first) : null;
  };
  return placeHold(host, box, () => outer.outside(editor.element.getBoundingClientRect()), signal);
}

/** Into the draft. A frame's editor seems to have the focus still when it has gone to a question outside. */
export function giveFocus({ editor: { element }, select }: HeldDraft, caret: Span | null): void {
  if (outerView(element).anchor !== element) element.ownerDocument.defaultView?.focus();
  if (caret === null) element.focus({ preventScroll: true });
  else select(caret);
}
