import type { EditorFixture } from '../pages/fixture.ts';

/** What the suite asks of the page itself. All of it is measured anew by the page, none of it by Amend. */

/** Where words are painted, in px of the browser's viewport; `baseline` is that of their letters. */
export interface PaintedWords {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
}

export interface Probe {
  /** The editing host of the editor that stands now. */
  host(): HTMLElement;
  /** Whether it is a field of the browser, which has no DOM inside that could be looked at. */
  isField(): boolean;
  /** Where these words are painted, by the turn in which they come; null where they are not to be seen. */
  words(words: string, turn?: number): PaintedWords | null;
  /** A place for a click behind the last letter, and whether there is none. */
  end(): { x: number; y: number; empty: boolean };
  /** The words under underlines of ours, in their order; of rich editors only. */
  underlined(): string[];
  /** How many places in the whole page are underlined. */
  marks(): number;
  isCardOpen(): boolean;
  /** Bold words as the editor would save them. */
  bold(): string[];
  /** Resolves after so many frames were painted. */
  frames(count: number): Promise<void>;
}

declare global {
  interface Window {
    fixture: EditorFixture;
    probe: Probe;
  }
}

/** Runs in the page, and so must not refer to anything outside itself. Sets `window.probe`. */
export function installProbe(): void {
  const FILLER = /[\u200b\ufeff]/;

  function host(): HTMLElement {
    const { fixture } = window;
    let root: ParentNode = document;
    let element: Element | null = null;
    for (const [, joint, selector] of fixture.host.matchAll(/(>>>|\|\|\||^)\s*((?:(?!>>>|\|\|\|).)+)/g)) {
      if (joint === '>>>') root = (element?.shadowRoot ?? fixture.closedRoot?.()) as ShadowRoot;
      if (joint === '|||') root = (element as HTMLIFrameElement).contentDocument as Document;
      element = root.querySelector((selector ?? '').trim());
    }
    if (element === null) throw new Error(`no editor at ${fixture.host}`);
    return element as HTMLElement;
  }

  const isField = (element: HTMLElement): element is HTMLTextAreaElement =>
    element.matches('textarea, input');

  const viewOf = (element: Element) => element.ownerDocument.defaultView as Window & typeof globalThis;

  /** From the corner of the editor's own window to the corner of the page's. */
  function outer(element: Element): { x: number; y: number } {
    let [x, y] = [0, 0];
    for (let frame = viewOf(element).frameElement; frame; frame = viewOf(frame).frameElement) {
      const box = frame.getBoundingClientRect();
      x += box.left + frame.clientLeft;
      y += box.top + frame.clientTop;
    }
    return { x, y };
  }

  /** Every letter with the place it stands in, fillers left out and no-break spaces as blanks. */
  function letters(element: HTMLElement): { text: string; at: [Text, number][] } {
    const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let text = '';
    const at: [Text, number][] = [];
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      for (let i = 0; i < node.data.length; i += 1) {
        if (FILLER.test(node.data[i] ?? '')) continue;
        text += node.data[i];
        at.push([node, i]);
      }
    }
    return { text: text.replaceAll('\u00a0', ' '), at };
  }

  function pen(element: Element): CanvasRenderingContext2D {
    const style = viewOf(element).getComputedStyle(element);
    const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
    context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    return context;
  }

  /** A field shows no boxes of its text: its lines are measured with its own font. None of the drafts wraps. */
  function inField(field: HTMLTextAreaElement, from: number, to: number): PaintedWords {
    const style = viewOf(field).getComputedStyle(field);
    const px = (name: string) => Number.parseFloat(style.getPropertyValue(name)) || 0;
    const context = pen(field);
    const start = field.value.lastIndexOf('\n', from - 1) + 1;
    const width = (a: number, b: number) => context.measureText(field.value.slice(a, b)).width;
    const box = field.getBoundingClientRect();
    const { x, y } = outer(field);
    const isLine = field.tagName === 'INPUT';
    const line = px('line-height') || px('font-size') * 1.2;
    const number = field.value.slice(0, start).split('\n').length - 1;
    const inner = box.height - px('border-top-width') - px('border-bottom-width');
    const top = isLine ? (inner - line) / 2 : px('padding-top') + number * line - field.scrollTop;
    const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = context.measureText('x');
    const left = box.left + x + px('border-left-width') + px('padding-left') - field.scrollLeft;
    const right = box.right + x - px('border-right-width') - px('padding-right');
    // The words stand in right-to-left text as one run.
    const rtl = style.direction === 'rtl';
    const above = box.top + y + px('border-top-width') + top + (line - ascent - descent) / 2;
    return {
      left: rtl ? right - width(start, to) : left + width(start, from),
      right: rtl ? right - width(start, from) : left + width(start, to),
      top: above,
      bottom: above + ascent + descent,
      baseline: above + ascent,
    };
  }

  function inText(element: HTMLElement, at: readonly [Text, number][]): PaintedWords {
    const { x, y } = outer(element);
    const boxes = at.map(([node, offset]) => {
      const range = element.ownerDocument.createRange();
      range.setStart(node, offset);
      range.setEnd(node, offset + 1);
      return range.getBoundingClientRect();
    });
    const first = (at[0] as [Text, number])[0].parentElement as Element;
    const { fontBoundingBoxAscent: ascent } = pen(first).measureText('x');
    const top = Math.min(...boxes.map((box) => box.top)) + y;
    return {
      left: Math.min(...boxes.map((box) => box.left)) + x,
      right: Math.max(...boxes.map((box) => box.right)) + x,
      top,
      bottom: Math.max(...boxes.map((box) => box.bottom)) + y,
      baseline: top + ascent,
    };
  }

  function place(from: number, to: number): PaintedWords {
    const element = host();
    if (isField(element)) return inField(element, from, to);
    return inText(element, letters(element).at.slice(from, to));
  }

  const textNow = () => {
    const element = host();
    return isField(element) ? element.value : letters(element).text;
  };

  function words(wanted: string, turn = 0): PaintedWords | null {
    const text = textNow();
    let from = text.indexOf(wanted);
    for (let i = 0; i < turn && from >= 0; i += 1) from = text.indexOf(wanted, from + 1);
    return from < 0 ? null : place(from, from + wanted.length);
  }

  function end(): { x: number; y: number; empty: boolean } {
    const { length } = textNow().trimEnd();
    if (length === 0) {
      const box = host().getBoundingClientRect();
      const { x, y } = outer(host());
      return { x: x + box.left + box.width / 2, y: y + box.top + Math.min(20, box.height / 2), empty: true };
    }
    const last = place(length - 1, length);
    const rtl = viewOf(host()).getComputedStyle(host()).direction === 'rtl';
    return { x: rtl ? last.left - 3 : last.right + 3, y: (last.top + last.bottom) / 2, empty: false };
  }

  /** What is painted may be a static range, which can be asked for neither its words nor its order. */
  function live({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): Range {
    const range = (startContainer.ownerDocument as Document).createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range;
  }

  function underlined(): string[] {
    const element = host();
    const registry = viewOf(element).CSS.highlights;
    const ranges = ['amend-block', 'amend-warn', 'amend-hint']
      .flatMap((name) => [...(registry.get(name) ?? [])] as AbstractRange[])
      .filter((range) => element.contains(range.startContainer) && !range.collapsed)
      .map(live);
    const order = (a: Range, b: Range) => a.compareBoundaryPoints(Range.START_TO_START, b);
    const plain = (range: Range) =>
      range
        .toString()
        .replaceAll('\u00a0', ' ')
        .replace(/[\u200b\ufeff]/g, '');
    return ranges.sort(order).map(plain);
  }

  /** Bold in Markdown, in HTML, and in the documents of editors that save such: ProseMirror, Slate, Draft.js, Quill. */
  function bold(): string[] {
    const saved = window.fixture.saved();
    if (!/^[[{<]/.test(saved))
      return [...saved.matchAll(/\*\*(.+?)\*\*/g)].map(([, words]) => tidy(words ?? ''));
    if (saved.startsWith('<')) {
      const body = new DOMParser().parseFromString(saved, 'text/html').body;
      const found = [...body.querySelectorAll<HTMLElement>('b, strong, [style*="font-weight"]')];
      const outermost = found.filter((one) => !one.parentElement?.closest('b, strong'));
      return outermost.map((one) => one.textContent ?? '').map(tidy);
    }
    const runs: string[] = [];
    walk(JSON.parse(saved), runs);
    return runs.map(tidy);
  }

  const tidy = (text: string) => text.replaceAll('\u00a0', ' ').replace(/[\u200b\ufeff]/g, '');

  function walk(node: unknown, runs: string[]): void {
    if (typeof node !== 'object' || node === null) return;
    const { text, attributes, bold, marks, inlineStyleRanges } = node as SavedNode;
    const marked = marks?.some(({ type }) => /^(strong|bold)$/.test(type));
    const isBold = bold || marked || attributes?.bold;
    const said = text ?? (node as SavedNode).insert;
    if (typeof said === 'string' && isBold) runs.push(said);
    for (const { offset, length, style } of inlineStyleRanges ?? [])
      if (style === 'BOLD' && typeof said === 'string') runs.push(said.slice(offset, offset + length));
    for (const child of Object.values(node)) walk(child, runs);
  }

  /** What tells bold in one or another of those documents. */
  interface SavedNode {
    text?: unknown;
    insert?: unknown;
    attributes?: { bold?: boolean };
    bold?: boolean;
    marks?: { type: string }[];
    inlineStyleRanges?: { offset: number; length: number; style: string }[];
  }

  window.probe = {
    host,
    isField: () => isField(host()),
    words,
    end,
    underlined,
    bold,
    marks: () => [...(CSS.highlights?.values() ?? [])].reduce((sum, highlight) => sum + highlight.size, 0),
    isCardOpen: () =>
      [document, host().ownerDocument].some((doc) => doc.querySelector('amend-card') !== null),
    async frames(count) {
      for (let i = 0; i < count; i += 1) await new Promise((done) => requestAnimationFrame(done));
    },
  };
}
