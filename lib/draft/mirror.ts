import type { Span } from '../engine/types.ts';
import { hideCovered } from './covered.ts';
import { cutOff } from './cut-off.ts';
import { follow } from './follow.ts';
import { copyTextStyle, innerBox, setStyle } from './mirror-style.ts';
import { MIRROR_TEXT_CSS, MirrorText } from './mirror-text.ts';
import { type Overlay, openOverlay } from './overlay-host.ts';
import { mergeLines } from './rects.ts';
import { composedClosest } from './shadow.ts';
import { shiftSpans } from './shift-spans.ts';
import type { FieldPainter } from './tools.ts';
import type { Underline } from './types.ts';
import { underlineCss } from './underline-style.ts';

declare const document: never;
declare const window: never;

export type NativeField = HTMLTextAreaElement | HTMLInputElement;

const css = `
.field { position: absolute; left: 0; top: 0; overflow: hidden; transform-origin: 0 0; }
.text { position: absolute; left: 0; top: 0; box-sizing: border-box; margin: 0; border: 0;
  color: transparent; -webkit-text-fill-color: transparent; forced-color-adjust: auto; }
${MIRROR_TEXT_CSS}
${underlineCss((mark) => `.${mark}`)}
`;
/** Changes of these may change the field's fonts, or whether it is shown. */
const STYLING = ['class', 'style', 'dir', 'wrap', 'cols', 'hidden'];

interface Layer {
  readonly overlay: Overlay;
  readonly box: HTMLElement;
  readonly text: MirrorText;
  readonly life: AbortController;
}

/**
 * A transparent copy of a native field's text, laid exactly over it: native fields have no DOM inside that
 * could be measured or marked. It stands only while something is drawn or measured, and is brought up to
 * date once a frame.
 */
export class Mirror implements FieldPainter {
  readonly #field: NativeField;
  #layer: Layer | null = null;
  #shown = '';
  #filled = 0;
  #frame = 0;
  #restyle = false;
  #underlines: readonly Underline[] = [];
  /** The text that they are places in. */
  #of = '';

  constructor(field: NativeField) {
    this.#field = field;
  }

  paint(underlines: readonly Underline[]): void {
    const same = sameMarks(underlines, this.#underlines);
    this.#take(underlines);
    if (underlines.length === 0) this.#close();
    else if (!this.#layer || !same) this.#fill();
    else if (this.#shown !== this.#field.value) this.#soon();
  }

  paintSoon(underlines: readonly Underline[]): void {
    this.#take(underlines);
    if (underlines.length === 0) this.#close();
    else this.#soon();
  }

  rects(span: Span): readonly DOMRect[] {
    if (!this.#layer || this.#shown !== this.#field.value || this.#filled < span.to) this.#fill(span.to);
    else this.#place();
    if (!isShown(this.#field)) return [];
    return mergeLines(this.#layer?.text.rects(span) ?? [], this.#view());
  }

  dispose(): void {
    this.#close();
  }

  #close(): void {
    if (this.#frame !== 0) this.#view().cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#layer?.life.abort();
    this.#layer = null;
  }

  #open(): Layer {
    if (this.#layer) return this.#layer;
    const doc = this.#field.ownerDocument;
    const life = new AbortController();
    const { signal } = life;
    const overlay = openOverlay(this.#field, css, signal);
    const box = doc.createElement('div');
    const text = new MirrorText(doc);
    box.className = 'field';
    box.append(text.element);
    overlay.root.append(box);
    this.#layer = { overlay, box, text, life };
    this.#restyle = true;
    follow(this.#field, box, () => this.#refresh(), signal);
    // Dialogs and menus open on these, or what is around the field fades; a frame later they are there.
    for (const type of ['click', 'focusin', 'keyup', 'transitionend', 'animationend']) {
      doc.addEventListener(type, () => this.#soon(), { signal, capture: true, passive: true });
    }
    // Nobody tells of changes while an input method composes; what stands behind it moves all the same.
    this.#field.addEventListener('input', (event) => (event as InputEvent).isComposing && this.#goAlong(), {
      signal,
    });
    this.#watchStyle(signal);
    return this.#layer;
  }

  #take(underlines: readonly Underline[]): void {
    this.#underlines = underlines;
    this.#of = this.#field.value;
  }

  /** From the text that they were last placed in, not the one last drawn: two changes may come within a frame. */
  #goAlong(): void {
    this.paintSoon(shiftSpans(this.#underlines, this.#of, this.#field.value));
  }

  #watchStyle(signal: AbortSignal): void {
    const view = this.#view();
    const watch = new view.MutationObserver(() => {
      this.#restyle = true;
      this.#soon();
    });
    // What is around it may be hidden and shown, of which neither size nor scrolling tells.
    composedClosest(this.#field, (element) => {
      watch.observe(element, { attributes: true, attributeFilter: STYLING });
      return false;
    });
    signal.addEventListener('abort', () => watch.disconnect(), { once: true });
  }

  #soon(): void {
    if (this.#frame !== 0) return;
    this.#frame = this.#view().requestAnimationFrame(() => {
      this.#frame = 0;
      const stale = !this.#layer || this.#shown !== this.#field.value;
      if (stale && this.#underlines.length > 0) this.#fill();
      else this.#place();
    });
  }

  /** Copies the text as far as it is needed: what follows the last line in question moves nothing above it. */
  #fill(upTo = 0): void {
    const { text } = this.#open();
    const all = this.#field.value;
    const last = this.#underlines.reduce((most, { to }) => Math.max(most, to), upTo);
    const lineEnd = last === 0 ? 0 : all.indexOf('\n', last);
    const value = lineEnd < 0 ? all : all.slice(0, lineEnd);
    this.#filled = value.length;
    this.#shown = all;
    text.show(value, this.#underlines);
    this.#place();
  }

  /** Size, fonts or place may have changed. */
  #refresh(): void {
    this.#restyle = true;
    this.#place();
  }

  #place(): void {
    if (!this.#layer) return;
    const { overlay, box, text } = this.#layer;
    const shown = isShown(this.#field);
    setStyle(box, 'visibility', shown ? '' : 'hidden');
    if (!shown) return;
    if (this.#restyle) copyTextStyle(this.#field, text.element);
    this.#restyle = false;
    const inner = innerBox(this.#field);
    // Where a transform of the page makes "fixed" relative to something else, the host says where it really is.
    const origin = overlay.host.getBoundingClientRect();
    const { scrollLeft, scrollTop } = this.#field;
    const { left, top, width, height, scale } = inner;
    const cut = cutOff(this.#field, new (this.#view().DOMRect)(left, top, width * scale, height * scale));
    const sides = [cut.top, cut.right, cut.bottom, cut.left].map((px) => `${px / scale}px`);
    setStyle(box, 'transform', `translate(${left - origin.left}px, ${top - origin.top}px) scale(${scale})`);
    setStyle(box, 'width', `${width}px`);
    setStyle(box, 'height', `${height}px`);
    setStyle(box, 'clip-path', `inset(${sides.join(' ')})`);
    setStyle(text.element, 'width', `${width}px`);
    setStyle(text.element, 'transform', `translate(${-scrollLeft}px, ${-scrollTop}px)`);
    hideCovered(this.#field, text.marks);
  }

  #view(): typeof globalThis {
    return this.#field.ownerDocument.defaultView as typeof globalThis;
  }
}

/** Whether the page paints the field at all. */
function isShown(field: NativeField): boolean {
  const { width, height } = field.getBoundingClientRect();
  const visible = field.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  return visible && width > 0 && height > 0;
}

function sameMarks(a: readonly Underline[], b: readonly Underline[]): boolean {
  const same = (x: Underline, y: Underline | undefined) =>
    x.from === y?.from &&
    x.to === y.to &&
    x.severity === y.severity &&
    Boolean(x.active) === Boolean(y.active);
  return a.length === b.length && a.every((underline, i) => same(underline, b[i]));
}
