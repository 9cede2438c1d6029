import { composedParent } from '../shadow.ts';

declare const document: never;
declare const window: never;

/** The nearest element, itself included, that passes the test, out of shadow roots and frames of the same origin. */
export function outwards(element: Element, test: (at: Element) => boolean): Element | null {
  for (let at: Element | null = element; at; at = composedParent(at) ?? frameOf(at)) if (test(at)) return at;
  return null;
}

/** The first that passes of what a selector finds in the smallest box round an element that holds one. */
export function nearest(
  element: Element,
  selector: string,
  test: (found: Element) => boolean = () => true,
): Element | null {
  let first: Element | null = null;
  outwards(element, (box) => {
    first = [...Element.prototype.querySelectorAll.call(box, selector)].find(test) ?? null;
    return first !== null;
  });
  return first;
}

function frameOf(element: Element): Element | null {
  return element.ownerDocument.defaultView?.frameElement ?? null;
}
