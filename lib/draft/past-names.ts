declare const document: never;
declare const window: never;

// A form hands out its controls under the names of its own members (`<input name="matches">`, `name="parentElement"`),
// to content scripts as well: a walk outwards could go round for ever. What may be a form is asked by the members of
// its prototypes.

/** Whether an element that may be a form matches a selector. Throws where the selector is none. */
export function matches(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

/** An attribute of an element that may be a form. */
export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

/** The parent of an element that may be a form. */
export function parentOf(element: Element): Element | null {
  return Reflect.get(Node.prototype, 'parentElement', element);
}

/** The slot of an element that may be a form. */
export function slotOf(element: Element): Element | null {
  return Reflect.get(Element.prototype, 'assignedSlot', element);
}

/** The root of the tree of a node that may be a form. */
export function rootOf(node: Node): Document | ShadowRoot {
  return Node.prototype.getRootNode.call(node) as Document | ShadowRoot;
}

/**
 * The element, or undefined where a form round it gives others its fields for its parents. For libraries that walk
 * outwards by plain names: they would do so for ever.
 */
export function walkable<T extends Element>(element: T): T | undefined {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const { parentNode, assignedSlot } = at;
    if (isField(parentNode) || isField(assignedSlot)) return undefined;
  }
  return element;
}

/** Nothing stands inside a field, so none is ever a parent. */
function isField(node: Node | null | undefined): boolean {
  return /^(?:INPUT|SELECT|TEXTAREA|IMG|OBJECT)$/.test(node?.nodeName ?? '');
}
