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

/** The field's inner box: where its text is laid out and clipped. */
export interface InnerBox {
  /** Viewport px of the padding box's corner. */
  readonly left: number;
  readonly top: number;
  /** The field's own CSS px. */
  readonly width: number;
  readonly height: number;
  /** Viewport px for one CSS px of the field (transforms, zoom). */
  readonly scale: number;
}

/** Makes `copy` lay text out as the field does. */
export function copyTextStyle(field: HTMLElement, copy: HTMLElement, oneLine: boolean): void {
  const style = viewOf(field).getComputedStyle(field);
  for (const name of COPIED) copy.style.setProperty(name, style.getPropertyValue(name));
  if (!oneLine) return;
  copy.style.setProperty('white-space', 'pre');
  // A one-line field centres its line in the content box.
  const content = field.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
  copy.style.setProperty('line-height', `${content}px`);
}

/** Measures the inner box, scrollbars left out and fractions kept (a lost half pixel wraps a line elsewhere). */
export function innerBox(field: HTMLElement): InnerBox {
  const rect = field.getBoundingClientRect();
  const style = viewOf(field).getComputedStyle(field);
  const scaled = Math.abs(rect.width - field.offsetWidth) >= 1;
  const scale = scaled ? rect.width / field.offsetWidth : 1;
  const borderX = parseFloat(style.borderLeftWidth) + parseFloat(style.borderRightWidth);
  const scrollbar = field.offsetWidth - field.clientWidth - Math.round(borderX);
  return {
    left: rect.left + field.clientLeft * scale,
    top: rect.top + field.clientTop * scale,
    width: rect.width / scale - borderX - Math.max(0, scrollbar),
    height: field.clientHeight,
    scale,
  };
}

function viewOf(element: HTMLElement): Window {
  return element.ownerDocument.defaultView as Window;
}
