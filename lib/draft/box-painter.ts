import type { Span } from '../engine/types.ts';
import { cutOff } from './cut-off.ts';
import { follow } from './follow.ts';
import { type Overlay, openOverlay } from './overlay-host.ts';
import type { Painter } from './painter.ts';
import type { Underline } from './types.ts';
import { underlineCss } from './underline-style.ts';

declare const document: never;
declare const window: never;

const css = `
.clip { position: absolute; left: 0; top: 0; overflow: hidden; }
.line { position: absolute; overflow: hidden; white-space: pre; color: transparent; }
${underlineCss((mark) => `.${mark}`)}
`;
/** Enough no-break spaces to carry a text decoration across any line. */
const CARRIER = '\u00A0'.repeat(400);

/** Draws lines over a contenteditable in browsers without the CSS Custom Highlight API. */
export class BoxPainter implements Painter {
  readonly #host: HTMLElement;
  readonly #boxes: (span: Span) => readonly DOMRect[];
  readonly #life = new AbortController();
  #layer: { overlay: Overlay; clip: HTMLElement } | null = null;
  #underlines: readonly Underline[] = [];

  constructor(host: HTMLElement, boxes: (span: Span) => readonly DOMRect[]) {
    this.#host = host;
    this.#boxes = boxes;
  }

  paint(underlines: readonly Underline[]): void {
    this.#underlines = underlines;
    if (underlines.length > 0 && !this.#layer) this.#open();
    this.#place();
  }

  dispose(): void {
    this.#life.abort();
    this.#layer = null;
  }

  #open(): void {
    const overlay = openOverlay(this.#host, css, this.#life.signal);
    const clip = this.#host.ownerDocument.createElement('div');
    clip.className = 'clip';
    overlay.root.append(clip);
    this.#layer = { overlay, clip };
    follow(this.#host, clip, () => this.#place(), this.#life.signal);
  }

  #place(): void {
    if (!this.#layer) return;
    const { overlay, clip } = this.#layer;
    const origin = overlay.host.getBoundingClientRect();
    const field = this.#host.getBoundingClientRect();
    clip.style.transform = `translate(${field.left - origin.left}px, ${field.top - origin.top}px)`;
    clip.style.width = `${field.width}px`;
    clip.style.height = `${field.height}px`;
    const cut = cutOff(this.#host, field);
    clip.style.clipPath = `inset(${cut.top}px ${cut.right}px ${cut.bottom}px ${cut.left}px)`;
    const lines = this.#underlines.flatMap((underline) =>
      this.#boxes(underline).map((box) => this.#line(underline, box, field)),
    );
    clip.replaceChildren(...lines);
  }

  #line(underline: Underline, box: DOMRect, field: DOMRect): HTMLElement {
    const line = this.#host.ownerDocument.createElement('div');
    line.className = underline.active ? `line ${underline.severity} active` : `line ${underline.severity}`;
    line.style.left = `${box.left - field.left}px`;
    line.style.top = `${box.top - field.top}px`;
    line.style.width = `${box.width}px`;
    line.style.height = `${box.height + 4}px`;
    line.style.font = `${box.height * 0.8}px sans-serif`;
    line.style.lineHeight = `${box.height}px`;
    line.textContent = CARRIER;
    return line;
  }
}
