import { matches } from './past-names.ts';
import { composedClosest } from './shadow.ts';
import { CONTROLS } from './sites/page-parts.ts';

declare const document: never;
declare const window: never;

const ITEMS = '[role^="menuitem"], [role="option"]';
const MENUS = '[role^="menu"], [role="option"]';

/** Whether a control is one of what a menu offers. */
export function isMenuItem(control: Element): boolean {
  return matches(control, ITEMS) || (matches(control, CONTROLS) && isInMenu(control));
}

/** Whether it stands in a menu. */
export function isInMenu(at: Element): boolean {
  return composedClosest(at, (box) => matches(box, MENUS)) !== null;
}

/** What of a path are elements. */
export function elementsIn(path: readonly EventTarget[]): readonly Element[] {
  return path.filter((at): at is Element => (at as Partial<Node>).nodeType === 1);
}

/** Remembers what the agent pressed to come to the menus that are open: outside of a menu, all that was opened has gone. */
export class MenuPresses {
  /** The control outside of any menu first. */
  opened: readonly Element[] = [];

  /** @param path what was pressed, innermost first */
  hear(path: readonly EventTarget[]): void {
    const pressed = elementsIn(path);
    const control = pressed.find((at) => matches(at, `${CONTROLS}, ${ITEMS}`));
    const before = pressed.some(isInMenu) ? this.opened : [];
    this.opened = control && !before.includes(control) ? [...before, control] : before;
  }
}
