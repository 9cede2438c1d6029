import { sendControlIn } from '../../lib/draft/send-controls.ts';
import { isSendKey } from '../../lib/draft/send-keys.ts';
import { MenuPresses } from '../../lib/draft/send-menus.ts';
import type { HoldDeps } from '../hold/hold-part.ts';

/** One try to send: by this control, or by a key. */
export interface Try {
  readonly control: Element | null;
}

/** Tells which presses try to send one draft. */
export class SendTries {
  readonly #deps: Pick<HoldDeps, 'element' | 'site' | 'onFault'>;
  readonly #menus = new MenuPresses();

  constructor(deps: Pick<HoldDeps, 'element' | 'site' | 'onFault'>) {
    this.#deps = deps;
  }

  /** What a key that went down tries; null where it does something else. */
  byKey(event: KeyboardEvent): Try | null {
    const { element, site } = this.#deps;
    if (event.composedPath().includes(element))
      return isSendKey(event, element, site()?.send?.keys) ? { control: null } : null;
    const presses = (event.key === 'Enter' || event.key === ' ') && !event.isComposing;
    const control = presses ? this.controlOf(event) : null;
    return control && { control };
  }

  /** The control that a press is on, where it sends; null where it does not, or by our fault. */
  controlOf(event: Event): Element | null {
    try {
      const { element, site } = this.#deps;
      const path = event.composedPath();
      this.#menus.hear(path);
      return sendControlIn(path, { composer: element, site: site(), opened: this.#menus.opened });
    } catch (error) {
      this.#deps.onFault?.(error);
      return null;
    }
  }
}
