import type { DraftEditor, ReplaceResult } from '../../lib/draft/types.ts';
import { losesLink } from '../../lib/draft/write/loses-link.ts';
import type { Finding } from '../../lib/engine/types.ts';
import type { Analysis } from '../../lib/review/analysis.ts';
import { findingAt, findingFrom, locate } from '../../lib/review/locate.ts';
import type { Review } from '../../lib/review/types.ts';
import type { BringRewrite } from '../../lib/rewrite/rewrite-part.ts';
import type { RuleOrigin } from '../card/card-view.ts';
import { type OpenCard, openCard } from '../card/mount-card.ts';
import { isOnHost } from '../card/watch-host.ts';
import { kinderFor } from './kinder-for.ts';
import { counted } from './write-counts.ts';

/** The one card of a page; opening another closes it. */
export interface CardSlot {
  card: OpenCard | null;
}

export interface CardOpenerDeps {
  readonly editor: DraftEditor;
  readonly review: Review;
  readonly slot: CardSlot;
  readonly originOf: (ruleId: string) => RuleOrigin | null;
  readonly signal: AbortSignal;
  /** By which a sentence that a model words anew is judged. */
  readonly analysis?: Pick<Analysis, 'check' | 'read'>;
  /** Brings what words sentences anew; null where there is no model. */
  readonly rewrite?: BringRewrite | null;
  /** Whether Amend can still be reached. A card of a frame's words stands outside of it, where the frame hears no press. */
  readonly alive?: () => boolean;
  /** The draft is a text of no case, on a page of ours. */
  readonly isLoose?: boolean;
  /** Only tests trust other events than the browser does. */
  readonly trusts?: (event: Event) => boolean;
}

/** A hand that clicks moves the pointer less than this. */
const STILL_PX = 4;

/**
 * Opens the card on a plain click on underlined words (the caret stays in the draft) or on Alt+Enter (the
 * focus goes into the card), and closes it as soon as the agent turns to something else. Alt+Enter because
 * it is "show the suggestion" elsewhere too, writes no letter on any layout, and no browser takes it in a page.
 */
export class CardOpener {
  readonly #deps: CardOpenerDeps;
  readonly #trusts: (event: Event) => boolean;
  #card: OpenCard | null = null;
  #text = '';
  #pressed = { x: 0, y: 0 };
  /** Called once what the card is about is mended or ignored. */
  #then: (() => void) | null = null;

  constructor(deps: CardOpenerDeps) {
    this.#deps = deps;
    this.#trusts = deps.trusts ?? ((event) => event.isTrusted);
    const { editor, signal } = deps;
    const { element } = editor;
    const view = element.ownerDocument.defaultView;
    const options = { capture: true, signal };
    element.addEventListener('click', (event) => this.#onClick(event), options);
    element.addEventListener('keydown', (event) => this.#onKey(event), options);
    element.addEventListener('focusout', (event) => this.#onFocusOut(event), options);
    view?.addEventListener('pointerdown', (event) => this.#onPointerDown(event), options);
    // Before the page hears it: Escape is for the card, not for the dialog that the composer stands in.
    view?.addEventListener('keydown', (event) => this.#onEscape(event), options);
    editor.onChange(() => this.#onChange(), signal);
    signal.addEventListener('abort', () => this.close(), { once: true });
  }

  close(): void {
    this.#card?.close();
  }

  /** As by its key, for who goes through all findings. False where the finding has gone. */
  show(finding: Finding, then: () => void): boolean {
    const now = locate(this.#findingsNow(), finding);
    if (now === null) return false;
    this.#deps.editor.reveal(now);
    this.#open(now, true);
    this.#then = then;
    return true;
  }

  #open(finding: Finding, byKeyboard: boolean): void {
    const { editor, review, slot, originOf, isLoose } = this.#deps;
    slot.card?.close();
    this.#text = review.state().text;
    this.#card = openCard({
      editor,
      finding,
      origin: originOf(finding.ruleId),
      losesLink: losesLink(editor.pieces, finding),
      byKeyboard,
      isLoose,
      apply: (alternative) => this.#apply(finding, alternative),
      ignore: (scope) => review.ignore(finding, scope),
      kinder: kinderFor(finding, this.#deps),
      onClosed: () => this.#closed(),
      trusts: this.#trusts,
    });
    slot.card = this.#card;
    review.setActive(finding);
  }

  #apply(finding: Finding, alternative: number): Promise<ReplaceResult> {
    const { editor, review, alive } = this.#deps;
    if (alive?.() !== false) return counted(editor.kind, review.apply(finding, alternative));
    this.close();
    return Promise.resolve('unsupported');
  }

  #closed(): void {
    if (this.#deps.slot.card === this.#card) this.#deps.slot.card = null;
    const [finding, then] = [this.#card?.finding, this.#then];
    this.#card = null;
    this.#then = null;
    this.#deps.review.setActive(null);
    if (then && finding) this.#after(finding, then);
  }

  /** A card that was merely closed leaves its finding where it was. */
  #after(finding: Finding, then: () => void): void {
    queueMicrotask(() => {
      const isThere = ({ ruleId, from, text }: Finding) =>
        ruleId === finding.ruleId && from === finding.from && text === finding.text;
      if (!this.#findingsNow().some(isThere)) then();
    });
  }

  #onClick(event: MouseEvent): void {
    const finding = this.#trusts(event) && this.#isPlain(event) ? this.#findingUnder(event) : null;
    if (finding !== null) this.#open(finding, false);
    else this.close();
  }

  /** One click in one place: a drag, a double click or a modified one selects words, and opens nothing. */
  #isPlain(event: MouseEvent): boolean {
    const modified = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
    const moved = Math.hypot(event.clientX - this.#pressed.x, event.clientY - this.#pressed.y);
    return event.button === 0 && event.detail <= 1 && !modified && moved <= STILL_PX;
  }

  /** A click or key may come between the last letter and its check. */
  #findingsNow(): readonly Finding[] {
    this.#deps.review.refresh();
    return this.#deps.review.state().findings;
  }

  #findingUnder({ clientX, clientY }: MouseEvent): Finding | null {
    const { editor } = this.#deps;
    const findings = this.#findingsNow();
    const offset = editor.offsetAt(clientX, clientY);
    if (offset !== null) return findings.find(({ from, to }) => from <= offset && offset < to) ?? null;
    const caret = editor.selection();
    const near = caret && findingAt(findings, caret.from);
    return near && editor.boxes(near).some((box) => holds(box, clientX, clientY)) ? near : null;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing || !this.#trusts(event)) return;
    if (event.altKey && event.key === 'Enter' && isBare(event) && this.#openByKey()) swallow(event);
  }

  #onEscape(event: KeyboardEvent): void {
    if (this.#card === null || event.isComposing || !this.#trusts(event)) return;
    if (event.altKey || event.key !== 'Escape' || !isBare(event)) return;
    this.close();
    swallow(event);
  }

  /** False when there is nothing to open: then the key is the page's. */
  #openByKey(): boolean {
    const { editor } = this.#deps;
    if (this.#card !== null) {
      this.#card.focus();
      return true;
    }
    const finding = findingFrom(this.#findingsNow(), editor.selection()?.from ?? 0);
    if (finding === null) return false;
    editor.reveal(finding);
    this.#open(finding, true);
    return true;
  }

  #onPointerDown(event: PointerEvent): void {
    this.#pressed = { x: event.clientX, y: event.clientY };
    const host = this.#card?.host;
    if (host && !isOnHost(event, host)) this.close();
  }

  /** A null target is another window or the panel: the agent may look there and come back. */
  #onFocusOut(event: FocusEvent): void {
    const to = event.relatedTarget;
    if (to !== null && !this.#card?.holds(to) && !this.#card?.writing) this.close();
  }

  #onChange(): void {
    if (this.#card === null || this.#card.writing) return;
    if (this.#deps.editor.read().text !== this.#text) this.close();
  }
}

function holds(box: DOMRect, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

const isBare = (event: KeyboardEvent) => !event.ctrlKey && !event.metaKey && !event.shiftKey;

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
