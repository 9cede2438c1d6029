import { composedParent } from '../../lib/draft/shadow.ts';

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** Whether the composer looks dark, whatever the system prefers: by its background, else by its text. */
export function composerScheme(element: HTMLElement): 'light' | 'dark' {
  const view = element.ownerDocument.defaultView;
  if (view === null) return 'light';
  for (let node: Element | null = element; node !== null; node = composedParent(node)) {
    const background = parseColour(view.getComputedStyle(node).backgroundColor);
    if (background !== null && background[3] > 0.5) return isDark(background) ? 'dark' : 'light';
  }
  const ink = parseColour(view.getComputedStyle(element).color);
  return ink !== null && !isDark(ink) ? 'dark' : 'light';
}

/** Reads `rgb(…)` and `rgba(…)`, which is how browsers give computed sRGB colours. */
function parseColour(written: string): Colour | null {
  const numbers = /^rgba?\(([^)]+)\)$/
    .exec(written)?.[1]
    ?.match(/[\d.]+/g)
    ?.map(Number);
  if (numbers === undefined || numbers.length < 3) return null;
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  return [red, green, blue, alpha];
}

function isDark([red, green, blue]: Colour): boolean {
  return (red * 299 + green * 587 + blue * 114) / 1000 < 128;
}
