import type { Span } from '../engine/types.ts';
import { hideCovered } from './covered.ts';
import { cutOff, follow } from './follow.ts';
import { copyTextStyle, innerBox } from './mirror-style.ts';
import { type Overlay, openOverlay } from './overlay-host.ts';
import type { Painter } from './painter.ts';
import { mergeLines } from './rects.ts';
import type { Underline } from './types.ts';
import { underlineCss } from './underline-style.ts';

declare const document: never;
declare const window: never;

export type NativeField = HTMLTextAreaElement | HTMLInputElement;

const css = `
.field { position: absolute; left: 0; top: 0; overflow: hidden; transform-origin: 0 0; }
.text { position: absolute; left: 0; top: 0; box-sizing: border-box; margin: 0; border: 0;
  color: transparent; -webkit-text-fill-color: transparent; forced-color-adjust: auto; }
${underlineCss((mark) => `.${mark}`)}
`;

/** One text node of the mirror and the draft offset it begins at. */
interface Run {
  readonly node: Text;
  readonly from: number;
}

/**
 * A transparent copy of a native field's text, laid exactly over it: native fields have no DOM inside that
 * could be measured or marked. Built only when something is to be drawn or measured.
 */
export class Mirror implements Painter {
  readonly #field: NativeField;
  readonly #life = new AbortController();
  #layer: { overlay: Overlay; box: HTMLElement; text: HTMLElement } | null = null;
  #runs: Run[] = [];
  #marks: HTMLElement[] = [];
  #shown = '';
  #filled = 0;
  #underlines: readonly Underline[] = [];

  constructor(field: NativeField) {
    this.#field = field;
  }

  paint(underlines: readonly Underline[]): void {
    this.#underlines = underlines;
    if (underlines.length === 0 && !this.#layer) return;
    this.#fill();
  }

  /** Where a span is painted, in viewport px, one box per line. */
  rects(span: Span): readonly DOMRect[] {
    if (!this.#layer || this.#shown !== this.#field.value || this.#filled < span.to) this.#fill(span.to);
    this.#place();
    const range = this.#field.ownerDocument.createRange();
    range.setStart(...this.#pointAt(span.from, false));
    range.setEnd(...this.#pointAt(span.to, true));
    return mergeLines(range.getClientRects(), this.#view());
  }

  dispose(): void {
    this.#life.abort();
    this.#layer = null;
  }

  #open() {
    if (this.#layer) return this.#layer;
    const doc = this.#field.ownerDocument;
    const overlay = openOverlay(this.#field, css, this.#life.signal);
    const box = doc.createElement('div');
    const text = doc.createElement('div');
    box.className = 'field';
    text.className = 'text';
    box.append(text);
    overlay.root.append(box);
    this.#layer = { overlay, box, text };
    follow(this.#field, box, () => this.#refresh(), this.#life.signal);
    // Dialogs and menus open on these; a frame later they are there.
    for (const type of ['click', 'focusin', 'keyup']) {
      const look = () => this.#view().requestAnimationFrame(() => this.#place());
      doc.addEventListener(type, look, { signal: this.#life.signal, capture: true, passive: true });
    }
    return this.#layer;
  }

  /** Copies the text as far as it is needed: what follows the last line in question moves nothing above it. */
  #fill(upTo = 0): void {
    const { text } = this.#open();
    const { value: all, ownerDocument: doc } = this.#field;
    const last = Math.max(upTo, ...this.#underlines.map(({ to }) => to));
    const lineEnd = last === 0 ? 0 : all.indexOf('\n', last);
    const value = lineEnd < 0 ? all : all.slice(0, lineEnd);
    this.#filled = value.length;
    this.#shown = all;
    this.#runs = [];
    this.#marks = [];
    const nodes: Node[] = [];
    let at = 0;
    const run = (to: number) => {
      const node = doc.createTextNode(value.slice(at, to));
      this.#runs.push({ node, from: at });
      at = to;
      return node;
    };
    for (const underline of [...this.#underlines].sort((a, b) => a.from - b.from)) {
      if (underline.from < at || underline.to > value.length) continue;
      nodes.push(run(underline.from));
      const mark = doc.createElement('span');
      mark.className = underline.active ? `${underline.severity} active` : underline.severity;
      mark.append(run(underline.to));
      nodes.push(mark);
      this.#marks.push(mark);
    }
    nodes.push(run(value.length));
    text.replaceChildren(...nodes);
    this.#refresh();
  }

  /** Size, fonts or place may have changed. */
  #refresh(): void {
    if (!this.#layer) return;
    copyTextStyle(this.#field, this.#layer.text);
    this.#place();
  }

  #place(): void {
    if (!this.#layer) return;
    const { overlay, box, text } = this.#layer;
    const inner = innerBox(this.#field);
    // Where a transform of the page makes "fixed" relative to something else, the host says where it really is.
    const origin = overlay.host.getBoundingClientRect();
    const x = inner.left - origin.left;
    const y = inner.top - origin.top;
    box.style.transform = `translate(${x}px, ${y}px) scale(${inner.scale})`;
    box.style.width = `${inner.width}px`;
    box.style.height = `${inner.height}px`;
    text.style.width = `${inner.width}px`;
    text.style.transform = `translate(${-this.#field.scrollLeft}px, ${-this.#field.scrollTop}px)`;
    const cut = cutOff(this.#field, box.getBoundingClientRect());
    const sides = [cut.top, cut.right, cut.bottom, cut.left].map((px) => `${px / inner.scale}px`);
    box.style.clipPath = `inset(${sides.join(' ')})`;
    hideCovered(this.#field, this.#marks);
  }

  #pointAt(offset: number, atEnd: boolean): [Text, number] {
    const fits = ({ node, from }: Run) =>
      atEnd ? offset <= from + node.length : offset < from + node.length;
    const run = this.#runs.find(fits) ?? (this.#runs.at(-1) as Run);
    return [run.node, Math.max(0, Math.min(offset - run.from, run.node.length))];
  }

  #view(): typeof globalThis {
    return this.#field.ownerDocument.defaultView as typeof globalThis;
  }
}
