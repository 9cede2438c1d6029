import type { Span } from '../engine/types.ts';
import { MirrorLine } from './mirror-line.ts';
import { planLines } from './mirror-plan.ts';
import type { Underline } from './types.ts';

declare const document: never;
declare const window: never;

/** How the text of a mirror is laid out line by line; beside the styles copied from the field. */
export const MIRROR_TEXT_CSS = `
.line { unicode-bidi: inherit; }
.line + .line { text-indent: 0; }
.line:empty::before { content: '\\200B'; }
`;

/** The text of a mirror: kept line by line, and changed only where the draft or its marks did. */
export class MirrorText {
  readonly element: HTMLElement;
  #lines: MirrorLine[] = [];
  #marks: readonly HTMLElement[] = [];

  constructor(doc: Document) {
    this.element = doc.createElement('div');
    this.element.className = 'text';
  }

  /** The marks that stand in it, in order. */
  get marks(): readonly HTMLElement[] {
    return this.#marks;
  }

  /** Makes it show this text with these marks; answers how many characters were written for it. */
  show(text: string, underlines: readonly Underline[]): number {
    const plan = planLines(text, underlines);
    const old = this.#lines;
    const most = Math.min(old.length, plan.length);
    const unchanged = (line: number, planned: number) => old[line]?.shows(plan[planned] ?? []) ?? false;
    let head = 0;
    while (head < most && unchanged(head, head)) head++;
    let tail = 0;
    while (tail < most - head && unchanged(old.length - 1 - tail, plan.length - 1 - tail)) tail++;
    const kept = old.slice(head, old.length - tail);
    const after = old[old.length - tail]?.element ?? null;
    const middle = plan.slice(head, plan.length - tail).map((_, i) => kept[i] ?? this.#insert(after));
    for (const line of kept.slice(middle.length)) line.element.remove();
    const written = middle.reduce((sum, line, i) => sum + line.show(plan[head + i] ?? []), 0);
    this.#lines = [...old.slice(0, head), ...middle, ...old.slice(old.length - tail)];
    this.#number();
    return written;
  }

  /** The painted boxes of a span, as the browser gives them: line by line, several for each. */
  rects(span: Span): readonly DOMRect[] {
    const range = this.element.ownerDocument.createRange();
    return this.#lines.flatMap((line) => {
      const end = line.from + line.length;
      if (span.to < line.from || span.from > end) return [];
      range.setStart(...line.pointAt(Math.max(span.from, line.from), false));
      range.setEnd(...line.pointAt(Math.min(span.to, end), true));
      return [...range.getClientRects()];
    });
  }

  #insert(before: Node | null): MirrorLine {
    const line = new MirrorLine(this.element.ownerDocument);
    this.element.insertBefore(line.element, before);
    return line;
  }

  #number(): void {
    let from = 0;
    for (const line of this.#lines) {
      line.from = from;
      from += line.length + 1;
    }
    this.#marks = this.#lines.flatMap((line) => line.marks);
  }
}
