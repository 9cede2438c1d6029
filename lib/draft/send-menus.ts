import { attributeOf, matches, rootOf } from './past-names.ts';
import { composedClosest } from './shadow.ts';
import { outwards } from './sites/outwards.ts';
import { CONTROLS } from './sites/page-parts.ts';

declare const document: never;
declare const window: never;

const MENUS = '[role="menu"], [role="listbox"]';
const ITEMS = '[role="menuitem"], [role="menuitemradio"], [role="option"]';

/** Whether a control is one of what a menu offers. */
export function isMenuItem(control: Element): boolean {
  return matches(control, ITEMS) || (matches(control, CONTROLS) && isInMenu(control));
}

/** Whether it stands in a menu. */
export function isInMenu(at: Element): boolean {
  return composedClosest(at, (box) => matches(box, `${MENUS}, ${ITEMS}`)) !== null;
}

/** The controls that say themselves that the menu of an item is theirs. */
export function openersOf(item: Element): readonly Element[] {
  const root = rootOf(item);
  return [...root.querySelectorAll('[aria-controls]')].filter((opener) => {
    const box = root.getElementById(attributeOf(opener, 'aria-controls') ?? '');
    return box !== null && !box.contains(opener) && outwards(item, (at) => at === box) !== null;
  });
}

/** Remembers what the agent pressed to come to the menus that are open: outside of a menu, all that was opened has gone. */
export class MenuPresses {
  /** The control outside of any menu first. */
  opened: readonly Element[] = [];

  /** @param path what was pressed, innermost first */
  hear(path: readonly EventTarget[]): void {
    const pressed = path.filter((at): at is Element => (at as Partial<Node>).nodeType === 1);
    const control = pressed.find((at) => matches(at, `${CONTROLS}, ${ITEMS}, [aria-haspopup]`));
    const before = pressed.some(isInMenu) ? this.opened : [];
    if (control === undefined) this.opened = before;
    else if (!before.includes(control)) this.opened = [...before, control];
  }
}
