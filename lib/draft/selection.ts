import { rootOf, shadowRootOf } from './shadow.ts';

declare const document: never;
declare const window: never;

type WithSelection = { getSelection?: () => Selection | null };

/** The selection that reaches into the tree of `node`: Chromium keeps one for each shadow root. */
export function selectionFor(node: Node): Selection | null {
  const own = (rootOf(node) as WithSelection).getSelection?.();
  return own ?? node.ownerDocument?.getSelection() ?? null;
}

/** The selected range as seen from the tree of `host`, or null when the selection is elsewhere. */
export function selectedRange(host: Element): AbstractRange | null {
  const selection = selectionFor(host);
  if (!selection || selection.rangeCount === 0) return null;
  const range = composedRange(selection, shadowRootOf(host)) ?? selection.getRangeAt(0);
  return host.contains(range.startContainer) && host.contains(range.endContainer) ? range : null;
}

function composedRange(selection: Selection, root: ShadowRoot | null): AbstractRange | null {
  if (!root || !('getComposedRanges' in selection)) return null;
  return selection.getComposedRanges({ shadowRoots: [root] })[0] ?? null;
}

/** Whether focus is on the element or inside it, within its own tree. */
export function hasFocus(element: Element): boolean {
  const active = rootOf(element).activeElement;
  return active !== null && element.contains(active);
}
