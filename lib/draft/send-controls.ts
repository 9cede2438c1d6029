import { attributeOf, matches, rootOf } from './past-names.ts';
import { elementsIn, isInMenu, isMenuItem } from './send-menus.ts';
import { composedClosest, composedParent } from './shadow.ts';
import { outwards } from './sites/outwards.ts';
import { CONTROLS, isNamedSend } from './sites/page-parts.ts';
import { controlNames, saysLater, saysTime } from './sites/sending-words.ts';
import type { Site } from './types.ts';

declare const document: never;
declare const window: never;

const DIALOGS = 'dialog, [role="dialog"], [role="alertdialog"]';
const FIELDS = 'textarea, [contenteditable=""], [contenteditable="true"], [role="textbox"]';

/** How the sending of one composer is told. */
export interface Sending {
  readonly composer: Element;
  readonly site: Pick<Site, 'send'> | null;
  /** What was pressed to open the menus that are open, the outermost first. */
  readonly opened: readonly Element[];
}

/**
 * The control among what was pressed (innermost first) that sends what is written in the composer: the product's own,
 * one beside it that is named so ("Send and close"), or such an item of a menu that was opened there. Null where nothing
 * of it sends.
 */
export function sendControlIn(path: readonly EventTarget[], sending: Sending): Element | null {
  return elementsIn(path).find((at) => sends(at, sending)) ?? null;
}

/** Presses a control as a hand would, for pages that act on any part of a press. False where it cannot be pressed. */
export function press(control: Element): boolean {
  const view = control.ownerDocument.defaultView as typeof globalThis | null;
  const { disabled } = control as Partial<HTMLButtonElement>;
  if (!view || !control.isConnected || disabled || attributeOf(control, 'aria-disabled') === 'true')
    return false;
  const init = { bubbles: true, cancelable: true, composed: true, button: 0, detail: 1 };
  control.dispatchEvent(new view.PointerEvent('pointerdown', { ...init, buttons: 1, isPrimary: true }));
  control.dispatchEvent(new view.MouseEvent('mousedown', { ...init, buttons: 1 }));
  control.dispatchEvent(new view.PointerEvent('pointerup', { ...init, isPrimary: true }));
  control.dispatchEvent(new view.MouseEvent('mouseup', init));
  (control as HTMLElement).click();
  return true;
}

function sends(control: Element, sending: Sending): boolean {
  const { composer, site } = sending;
  const own = site?.send?.button?.join();
  if (own && matches(control, own)) return isOf(control, composer);
  if (opensMenu(control)) return false;
  if (isMenuItem(control)) return isChoice(control, sending.opened) && isOffered(control, sending, own);
  return matches(control, CONTROLS) && isNamed(control) && isBeside(control, composer, own);
}

/** Whether the menu of an item is about the composer: opened by what is beside it, or in its own box. */
function isOffered(item: Element, { composer, opened }: Sending, own: string | undefined): boolean {
  const from = [item, ...opened.slice(0, 1)];
  return from.some((at) => isBeside(at, composer, own) && isOf(at, composer));
}

/** Sending later is sending: nobody looks at it again before it goes. */
const isNamed = (control: Element) => isNamedSend(control) || namesOf(control).some(saysLater);

/** A time alone says when to send where what was pressed for it speaks of sending. */
const isChoice = (item: Element, opened: readonly Element[]) =>
  isNamed(item) || (namesOf(item).some(saysTime) && opened.some(isNamed));

const namesOf = (control: Element) => controlNames(control, ['aria-label', 'title', 'data-tooltip']);

/** What opens a menu sends nothing by itself. */
function opensMenu(control: Element): boolean {
  return (attributeOf(control, 'aria-haspopup') ?? 'false') !== 'false';
}

/** Whether no other field in sight is nearer to the control than the composer is: pages may hold several of each. */
function isOf(control: Element, composer: Element): boolean {
  const box = outwards(control, (at) => isFieldIn(at, control, composer) || holds(at, composer));
  return box === null || holds(box, composer);
}

function isFieldIn(box: Element, control: Element, composer: Element): boolean {
  const fields = Element.prototype.querySelectorAll.call(box, FIELDS);
  return [...fields].some((field) => isOther(field, control, composer));
}

function isOther(field: Element, control: Element, composer: Element): boolean {
  const apart = !field.contains(control) && !field.contains(composer) && !composer.contains(field);
  return apart && field.checkVisibility?.() !== false;
}

/** Whether the control stands in the smallest box round the composer that holds any that sends. */
function isBeside(control: Element, composer: Element, own: string | undefined): boolean {
  const box = outwards(composer, (at) => at !== composer && holdsSend(at, own));
  return box !== null && holds(box, control) && !isInOwnDialog(control, composer);
}

/** A question of the page itself, as whether to send without a subject, is between the page and the agent. */
function isInOwnDialog(control: Element, composer: Element): boolean {
  const dialog = composedClosest(control, (at) => matches(at, DIALOGS));
  return dialog !== null && !holds(dialog, composer);
}

function holdsSend(box: Element, own: string | undefined): boolean {
  const all = (selector: string) => [...Element.prototype.querySelectorAll.call(box, selector)];
  return (
    (own !== undefined && all(own).length > 0) || all(CONTROLS).some((at) => isNamedSend(at) && !isInMenu(at))
  );
}

/** Whether an element stands in a box, in its shadow roots and frames of its origin too. */
function holds(box: Element, element: Element): boolean {
  if (composedClosest(element, (at) => at === box) !== null) return true;
  const frame = element.ownerDocument.defaultView?.frameElement;
  return frame ? holds(box, frame) : false;
}

/** The windows and closed shadow roots in which presses round an element can be heard before the page hears them. */
export function placesToHear(element: Element): readonly EventTarget[] {
  const places = new Set<EventTarget>();
  for (let at: Element | null = element; at; at = composedParent(at) ?? frameOf(at)) {
    const root = rootOf(at);
    const { defaultView } = root.ownerDocument ?? (root as Document);
    if (defaultView) places.add(defaultView);
    if (root.ownerDocument) places.add(root);
  }
  return [...places];
}

function frameOf(element: Element): Element | null {
  return element.ownerDocument.defaultView?.frameElement ?? null;
}
