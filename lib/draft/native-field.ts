import type { Span } from '../engine/types.ts';
import { Changes } from './changes.ts';
import { isWritable } from './find-composer.ts';
import { mightSend } from './might-send.ts';
import type { NativeField } from './mirror.ts';
import type { Writable } from './replace.ts';
import { hasFocus } from './selection.ts';
import { rootOf } from './shadow.ts';
import { shiftSpans } from './shift-spans.ts';
import { type FieldPainter, replaceWith, type ToolSource } from './tools.ts';
import type { DraftEdit, DraftEditor, DraftText, EditorKind, ReplaceResult, Underline } from './types.ts';

declare const document: never;
declare const window: never;

/** How long after Enter or a click on a button a page may take to empty its field: at once, or when the server answered. */
const SENT_LOOKS_MS = [0, 150, 600, 2000];

/**
 * `<textarea>` and `<input>`: the value is the draft. A script that writes `.value` fires no event; it is
 * seen at the next focus, key, resize or selection change, and in the two seconds after Enter or a click on a
 * button, which is when pages empty the field they sent.
 */
export class NativeFieldEditor implements DraftEditor, Writable {
  readonly element: NativeField;
  readonly kind: EditorKind;
  readonly pieces = null;
  readonly #life = new AbortController();
  readonly #changes: Changes;
  readonly #tools: ToolSource;
  #mirror: FieldPainter | null = null;
  #seen: string;
  #underlines: readonly Underline[] = [];

  constructor(element: NativeField, kind: 'textarea' | 'input', tools: ToolSource) {
    this.element = element;
    this.kind = kind;
    this.#seen = element.value;
    this.#tools = tools;
    this.#changes = new Changes(element, this.#life.signal);
    this.#changes.add(() => this.#follow(), this.#life.signal);
    this.#watchScripts();
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
    return isWritable(this.element);
  }

  read(): DraftText {
    return { text: this.element.value, skipped: [] };
  }

  fresh(): string {
    return this.element.value;
  }

  onChange(callback: () => void, signal: AbortSignal): void {
    this.#changes.add(callback, signal);
  }

  underline(underlines: readonly Underline[]): void {
    this.#underlines = underlines;
    if (!this.composing) this.#drawing()?.paint(underlines);
  }

  boxes(span: Span): readonly DOMRect[] {
    return this.#copy()?.rects(span) ?? [];
  }

  offsetAt(x: number, y: number): number | null {
    return this.#tools.now?.offsetAt(this, x, y) ?? null;
  }

  /** A native field's DOM points are of the field itself. */
  offsetOf(node: Node, at: number): number | null {
    return node === this.element ? at : null;
  }

  selection(): Span | null {
    if (!hasFocus(this.element)) return null;
    return { from: this.element.selectionStart ?? 0, to: this.element.selectionEnd ?? 0 };
  }

  select(span: Span): void {
    if (!hasFocus(this.element)) this.element.focus({ preventScroll: true });
    this.element.setSelectionRange(span.from, span.to);
  }

  reveal(span: Span): void {
    this.element.scrollIntoView({ block: 'nearest' });
    const box = this.boxes(span)[0];
    if (!box) return;
    const field = this.element.getBoundingClientRect();
    if (box.top < field.top) this.element.scrollTop -= field.top - box.top + box.height;
    else if (box.bottom > field.bottom) this.element.scrollTop += box.bottom - field.bottom + box.height;
    if (box.left < field.left) this.element.scrollLeft -= field.left - box.left + box.height;
    else if (box.right > field.right) this.element.scrollLeft += box.right - field.right + box.height;
  }

  replace(edit: DraftEdit): Promise<ReplaceResult> {
    return replaceWith(this.#tools, this, edit);
  }

  accepts(wanted: string): boolean {
    const { maxLength } = this.element;
    if (!this.writable) return false;
    if (this.kind === 'input' && wanted.includes('\n')) return false;
    return maxLength < 0 || wanted.length <= maxLength || wanted.length <= this.element.value.length;
  }

  target() {
    return { host: this.element, range: null };
  }

  dispose(): void {
    this.#life.abort();
    this.#mirror?.dispose();
  }

  #watchScripts(): void {
    const { signal } = this.#life;
    const look = () => {
      if (this.element.value !== this.#seen) this.#changes.notify();
    };
    for (const type of ['focus', 'change', 'keyup', 'selectionchange', 'select']) {
      this.element.addEventListener(type, look, { signal });
    }
    rootOf(this.element).addEventListener('selectionchange', look, { signal });
    this.#watchSending(look);
    this.element.form?.addEventListener('reset', () => this.#changes.notify(), { signal });
    const view = this.element.ownerDocument.defaultView as typeof globalThis;
    const sized = new view.ResizeObserver(look);
    sized.observe(this.element);
    const barred = new view.MutationObserver(() => this.#changes.notify());
    barred.observe(this.element, { attributeFilter: ['readonly', 'disabled'] });
    const stop = () => {
      sized.disconnect();
      barred.disconnect();
    };
    signal.addEventListener('abort', stop, { once: true });
  }

  #watchSending(look: () => void): void {
    const { signal } = this.#life;
    let timers: ReturnType<typeof setTimeout>[] = [];
    const stop = () => timers.forEach(clearTimeout);
    const soon = () => {
      stop();
      timers = this.element.value === '' ? [] : SENT_LOOKS_MS.map((ms) => setTimeout(look, ms));
    };
    const field: HTMLElement = this.element;
    field.addEventListener('keydown', (event) => event.key === 'Enter' && soon(), { signal });
    this.element.ownerDocument.addEventListener('click', (event) => mightSend(event) && soon(), {
      signal,
      capture: true,
    });
    signal.addEventListener('abort', stop, { once: true });
  }

  /** Until the next check, underlines move along with the text and touched ones go. */
  #follow(): void {
    const now = this.element.value;
    this.#underlines = shiftSpans(this.#underlines, this.#seen, now);
    this.#seen = now;
    this.#drawing()?.paintSoon(this.#underlines);
  }

  /** What draws, if there is or was anything to draw. */
  #drawing(): FieldPainter | null {
    return this.#underlines.length > 0 ? this.#copy() : this.#mirror;
  }

  #copy(): FieldPainter | null {
    this.#mirror ??= this.#tools.now?.mirror(this.element) ?? null;
    return this.#mirror;
  }
}
