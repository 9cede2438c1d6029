import type { WriteTarget } from './writer.ts';

declare const document: never;
declare const window: never;

/**
 * The text as HTML in copies of the inline elements that the selected words begin, or null where the browser keeps
 * their style by itself. Chromium does not where the words are the first of a bold run that goes on, or the whole of
 * a link: it writes in the style that stands before them. Where nothing stands before them in their block it does, and
 * HTML put there could take the block apart.
 */
export function styledHtml({ host, range }: WriteTarget, text: string): string | null {
  if (range === null || range.startContainer.nodeType !== 3 || range.startOffset !== 0) return null;
  const begun = inlinesBegunBy(range.startContainer, host);
  const outermost = begun.at(-1);
  if (!outermost?.previousSibling) return null;
  const isLink = begun.some((element) => element.matches('a[href]'));
  if (!isLink && isWholeOf(outermost, range)) return null;
  const styled = begun.reduce<string | Element>((inner, element) => {
    const copy = element.cloneNode(false) as Element;
    copy.append(inner);
    return copy;
  }, text);
  return (styled as Element).outerHTML;
}

/** The inline elements that begin with this node, innermost first. */
function inlinesBegunBy(start: Node, host: Element): Element[] {
  const begun: Element[] = [];
  for (let node = start; node.previousSibling === null; ) {
    const parent = node.parentElement;
    if (parent === null || parent === host || !isInline(parent)) break;
    begun.push(parent);
    node = parent;
  }
  return begun;
}

function isInline(element: Element): boolean {
  return element.ownerDocument.defaultView?.getComputedStyle(element).display === 'inline';
}

function isWholeOf(element: Element, { endContainer, endOffset }: StaticRangeInit): boolean {
  const rest = element.ownerDocument.createRange();
  rest.selectNodeContents(element);
  if (!element.contains(endContainer)) return true;
  rest.setStart(endContainer, endOffset);
  return rest.toString() === '';
}
