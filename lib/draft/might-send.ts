import { matches } from './past-names.ts';

declare const document: never;
declare const window: never;

const BUTTONS =
  'button, a[href], summary, input[type="submit"], input[type="button"], input[type="image"], ' +
  '[role="button"], [role="menuitem"], [role="option"], [role="link"]';

/**
 * Whether a click could send a draft: on a button, on what says it is one, or on what the page gives the
 * pointing hand. A click on text, or on the field itself, sends nothing.
 */
export function mightSend(event: Event): boolean {
  const path = event.composedPath().filter((at): at is Element => (at as Partial<Node>).nodeType === 1);
  if (path.some((element) => matches(element, BUTTONS))) return true;
  const [target] = path;
  const view = target?.ownerDocument.defaultView;
  return target !== undefined && view?.getComputedStyle(target).cursor === 'pointer';
}
