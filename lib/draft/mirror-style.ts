declare const document: never;
declare const window: never;

/** Everything that decides where a field's glyphs stand. */
const COPIED = [
  'font-family',
  'font-size',
  'font-size-adjust',
  'font-weight',
  'font-style',
  'font-variant',
  'font-stretch',
  'font-kerning',
  'font-feature-settings',
  'font-variation-settings',
  'font-optical-sizing',
  'line-height',
  'letter-spacing',
  'word-spacing',
  'tab-size',
  'text-align',
  'text-indent',
  'text-transform',
  'text-rendering',
  'direction',
  'unicode-bidi',
  'writing-mode',
  'white-space',
  'word-break',
  'overflow-wrap',
  'line-break',
  'hyphens',
  'padding-top',
  'padding-right',
  'padding-bottom',
  'padding-left',
] as const;

/** Where a field's text is laid out and clipped: a textarea's padding box, an input's content box. */
export interface InnerBox {
  /** Viewport px of the box's corner. */
  readonly left: number;
  readonly top: number;
  /** The field's own CSS px. */
  readonly width: number;
  readonly height: number;
  /** Viewport px for one CSS px of the field (transforms, zoom). */
  readonly scale: number;
}

/** Makes `copy` lay text out as the field does. */
export function copyTextStyle(field: HTMLElement, copy: HTMLElement): void {
  const style = styleOf(field);
  for (const name of COPIED) setStyle(copy, name, style.getPropertyValue(name));
  if (!isOneLine(field)) return;
  setStyle(copy, 'white-space', 'pre');
  setStyle(copy, 'padding', '0');
  // A one-line field centres its line in the content box.
  setStyle(copy, 'line-height', `${innerBox(field).height}px`);
}

/** Sets one property where it differs: a style written again is computed again. */
export function setStyle(element: HTMLElement, name: string, value: string): void {
  if (element.style.getPropertyValue(name) !== value) element.style.setProperty(name, value);
}

/** Measures the inner box, scrollbars left out and fractions kept (a lost half pixel wraps a line elsewhere). */
export function innerBox(field: HTMLElement): InnerBox {
  const rect = field.getBoundingClientRect();
  const style = styleOf(field);
  const scaled = Math.abs(rect.width - field.offsetWidth) >= 1;
  const scale = scaled ? rect.width / field.offsetWidth : 1;
  const px = (name: string) => Number.parseFloat(style.getPropertyValue(name)) || 0;
  const edge = (side: string) => px(`border-${side}-width`) + (isOneLine(field) ? px(`padding-${side}`) : 0);
  const edges = { left: edge('left'), right: edge('right'), top: edge('top'), bottom: edge('bottom') };
  const bars = isOneLine(field) ? { left: 0, width: 0, height: 0 } : scrollbars(field, edges);
  return {
    left: rect.left + (edges.left + bars.left) * scale,
    top: rect.top + edges.top * scale,
    width: rect.width / scale - edges.left - edges.right - bars.width,
    height: rect.height / scale - edges.top - edges.bottom - bars.height,
    scale,
  };
}

type Edges = Record<'left' | 'right' | 'top' | 'bottom', number>;

/** What scrollbars take of the inside; right-to-left text has the vertical one at the left. */
function scrollbars(field: HTMLElement, edges: Edges): { left: number; width: number; height: number } {
  const taken = (outer: number, inner: number, a: number, b: number) =>
    Math.max(0, outer - inner - Math.round(a + b));
  return {
    left: Math.max(0, field.clientLeft - Math.round(edges.left)),
    width: taken(field.offsetWidth, field.clientWidth, edges.left, edges.right),
    height: taken(field.offsetHeight, field.clientHeight, edges.top, edges.bottom),
  };
}

/** Firefox gives an input's client box as its content box, Chromium as its padding box: neither is used. */
function isOneLine(field: HTMLElement): boolean {
  return field.tagName === 'INPUT';
}

function styleOf(element: HTMLElement): CSSStyleDeclaration {
  return (element.ownerDocument.defaultView as Window).getComputedStyle(element);
}
