import type { Span } from '../engine/types.ts';
import { kindOf } from './adapters/kinds.ts';
import { Changes } from './changes.ts';
import { FACTS_OBSERVED, FactsOf } from './element-facts.ts';
import { isWritable } from './find-composer.ts';
import type { Painter } from './painter.ts';
import type { Writable } from './replace.ts';
import { hasFocus, selectedRange, selectionFor } from './selection.ts';
import { shiftSpans } from './shift-spans.ts';
import type { SkipRule } from './skip-rules.ts';
import { TextMap } from './text-map.ts';
import { replaceWith, type ToolSource } from './tools.ts';
import type { DraftEdit, DraftEditor, DraftText, EditorKind, ReplaceResult, Underline } from './types.ts';

declare const document: never;
declare const window: never;

/** Any editing host: plain ones and rich editors; how to write is chosen by adapters/table.ts. */
export class ContentEditableEditor implements DraftEditor, Writable {
  readonly element: HTMLElement;
  readonly kind: EditorKind;
  readonly #facts: FactsOf;
  readonly #life = new AbortController();
  readonly #changes: Changes;
  readonly #tools: ToolSource;
  readonly #mutations: MutationObserver;
  #painter: Painter | null = null;
  #map: TextMap | null = null;
  #underlines: readonly Underline[] = [];
  #underlinedText = '';

  constructor(element: HTMLElement, skip: SkipRule, tools: ToolSource) {
    this.element = element;
    this.kind = kindOf(element);
    this.#facts = new FactsOf(skip);
    this.#tools = tools;
    this.#changes = new Changes(element, this.#life.signal);
    this.#changes.add(() => this.#follow(), this.#life.signal);
    this.#mutations = this.#observe();
  }

  get host(): HTMLElement {
    return this.element;
  }

  get composing(): boolean {
    return this.#changes.composing;
  }

  get typedAt(): number {
    return this.#changes.typedAt;
  }

  get writable(): boolean {
    return this.element.isContentEditable && isWritable(this.element);
  }

  read(): DraftText {
    return this.#mapped();
  }

  fresh(): string {
    this.#map = null;
    this.#facts.forget();
    return this.#mapped().text;
  }

  get pieces() {
    return this.#mapped().pieces;
  }

  onChange(callback: () => void, signal: AbortSignal): void {
    this.#changes.add(callback, signal);
  }

  underline(underlines: readonly Underline[]): void {
    this.#underlines = underlines;
    this.#underlinedText = this.#mapped().text;
    if (!this.composing) this.#paint();
  }

  boxes(span: Span): readonly DOMRect[] {
    const range = this.#rangeOf(span);
    return (range && this.#tools.now?.boxesOf(range, this.#view())) ?? [];
  }

  offsetAt(x: number, y: number): number | null {
    return this.#tools.now?.offsetAt(this, x, y) ?? null;
  }

  offsetOf(node: Node, at: number): number | null {
    return this.element.contains(node) ? this.#mapped().offsetOf(node, at) : null;
  }

  selection(): Span | null {
    const range = selectedRange(this.element);
    if (!range) return null;
    const map = this.#mapped();
    const from = map.offsetOf(range.startContainer, range.startOffset, range.collapsed ? 'before' : 'after');
    const to = range.collapsed ? from : map.offsetOf(range.endContainer, range.endOffset, 'before');
    return { from, to: Math.max(from, to) };
  }

  select(span: Span): void {
    // The body of a frame is its active element even while the focus is outside of the frame.
    const isIn = hasFocus(this.element) && this.element.ownerDocument.hasFocus();
    if (!isIn) this.element.focus({ preventScroll: true });
    const range = this.#rangeOf(span);
    if (range === null) return;
    selectionFor(this.element)?.setBaseAndExtent(
      range.startContainer,
      range.startOffset,
      range.endContainer,
      range.endOffset,
    );
  }

  reveal(span: Span): void {
    const node = this.#rangeOf(span)?.startContainer;
    const element = node?.nodeType === 1 ? (node as Element) : node?.parentElement;
    element?.scrollIntoView({ block: 'nearest' });
  }

  replace(edit: DraftEdit): Promise<ReplaceResult> {
    return replaceWith(this.#tools, this, edit);
  }

  accepts(): boolean {
    return this.writable;
  }

  target() {
    return { host: this.element, range: selectedRange(this.element) };
  }

  dispose(): void {
    this.#life.abort();
    this.#mutations.disconnect();
    this.#painter?.dispose();
  }

  #view(): typeof globalThis {
    return this.element.ownerDocument.defaultView as typeof globalThis;
  }

  #observe(): MutationObserver {
    const view = this.#view();
    const observer = new view.MutationObserver((records) => this.#mutated(records));
    observer.observe(this.element, FACTS_OBSERVED);
    return observer;
  }

  #mutated(records: readonly MutationRecord[]): void {
    this.#map = null;
    this.#facts.forgetIfTold(records);
    this.#changes.notify();
  }

  /** The map of the content as it is: records not yet delivered count too. */
  #mapped(): TextMap {
    const records = this.#mutations.takeRecords();
    if (records.length > 0) this.#mutated(records);
    this.#map ??= new TextMap(this.element, this.#facts);
    return this.#map;
  }

  /** Until the next check, underlines move along with the text; editors that swap nodes lose live ranges. */
  #follow(): void {
    if (this.#underlines.length === 0) return;
    const now = this.#mapped().text;
    this.#underlines = shiftSpans(this.#underlines, this.#underlinedText, now);
    this.#underlinedText = now;
    this.#paint();
  }

  #paint(): void {
    const tools = this.#tools.now;
    if (this.#underlines.length > 0 && tools !== null)
      this.#painter ??= tools.painter(this.element, {
        rangeOf: (span) => tools.rangeOf(this.#mapped(), span),
        boxes: (span) => this.boxes(span),
      });
    this.#painter?.paint(this.#underlines);
  }

  #rangeOf(span: Span): Range | null {
    return this.#tools.now?.rangeOf(this.#mapped(), span) ?? null;
  }
}
