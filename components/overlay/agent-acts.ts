import { matches } from '../../lib/draft/past-names.ts';
import { placesToHear, sendControlIn } from '../../lib/draft/send-controls.ts';
import { isSendKey } from '../../lib/draft/send-keys.ts';
import { MenuPresses } from '../../lib/draft/send-menus.ts';
import { CARD } from '../../lib/draft/shadow-hosts.ts';
import { controlNames, saysDiscard } from '../../lib/draft/sites/sending-words.ts';
import type { Site } from '../../lib/draft/types.ts';
import type { Audience } from '../../lib/engine/types.ts';

/** What an agent does in a page with a key or a pointer, as far as it bears on the words of one composer. */
type Kind = 'send' | 'discard' | 'deletion' | 'writing' | 'other';

interface Act {
  readonly kind: Kind;
  /** ms since the epoch. */
  readonly at: number;
}

/** A press that sends. */
interface Sending extends Act {
  /** Who was to read it, where it sends. */
  readonly where: Audience;
}

export interface ActsDeps {
  readonly element: HTMLElement;
  readonly site: () => Pick<Site, 'send'> | null;
  readonly where: () => Audience;
  /** ms since the epoch. */
  readonly now: () => number;
  readonly signal: AbortSignal;
  readonly onFault: (error: unknown) => void;
  /** Only tests trust other events than the browser does. */
  readonly trusts?: ((event: Event) => boolean) | undefined;
}

const PRESSABLE = 'button, a, input, [role="button"], [role="menuitem"], [role="option"], [role="link"]';
const MODIFIERS = /^(?:Control|Shift|Alt|AltGraph|Meta)$/;
/** Deleting by key, cutting, dragging out, and undoing: all that takes words out by the agent's own hand. */
const DELETING = /^(?:delete|history)/;
/** Some editors answer these keys themselves, and no `beforeinput` follows. */
const DELETING_KEYS = /^(?:Backspace|Delete|Cut|Undo|Redo)$/;
const HEARD = ['pointerdown', 'click', 'keydown', 'beforeinput'];

/** Hears what the agent does round one composer. Scripts of the page do not count. */
export class AgentActs {
  readonly #deps: ActsDeps;
  readonly #menus = new MenuPresses();
  /** What was done last. */
  last: Act | null = null;
  /** The last press that sends, as long as nothing that was done since takes it back. */
  sending: Sending | null = null;

  constructor(deps: ActsDeps) {
    this.#deps = deps;
    const { element, signal } = deps;
    const options = { capture: true, passive: true, signal };
    for (const place of placesToHear(element))
      for (const type of HEARD) place.addEventListener(type, (event) => this.#hear(event), options);
  }

  take(kind: Kind): void {
    const at = this.#deps.now();
    this.last = { kind, at };
    if (kind === 'send') this.sending = { kind, at, where: this.#deps.where() };
    else if (kind !== 'other') this.sending = null;
  }

  #hear(event: Event): void {
    const { trusts, onFault } = this.#deps;
    if (!(trusts?.(event) ?? event.isTrusted) || MODIFIERS.test((event as KeyboardEvent).key)) return;
    try {
      this.#note(event);
    } catch (error) {
      onFault(error);
    }
  }

  #note(event: Event): void {
    const path = event.composedPath().filter(isElement);
    // In a question or a card of ours: it tells itself what is done there.
    if (path.some(({ localName }) => localName === CARD)) return;
    const isWithin = path.includes(this.#deps.element);
    if (event.type !== 'beforeinput') this.take(this.#kindOf(event, path, isWithin));
    else if (isWithin && DELETING.test((event as InputEvent).inputType)) this.take('deletion');
  }

  #kindOf(event: Event, path: readonly Element[], isWithin: boolean): Kind {
    if (this.#sends(event, path, isWithin)) return 'send';
    if (discards(event, path)) return 'discard';
    if (!isWithin || !isKey(event)) return 'other';
    return deletes(event) ? 'deletion' : writes(event) ? 'writing' : 'other';
  }

  #sends(event: Event, path: readonly Element[], isWithin: boolean): boolean {
    const { element, site } = this.#deps;
    if (isKey(event) && isWithin) return isSendKey(event, element, site()?.send?.keys);
    if (!isPress(event)) return false;
    this.#menus.hear(path);
    const sending = { composer: element, site: site(), opened: this.#menus.opened };
    return sendControlIn(path, sending) !== null;
  }
}

function discards(event: Event, path: readonly Element[]): boolean {
  if (isKey(event) && event.key === 'Escape') return true;
  const control = isPress(event) && path.find((at) => matches(at, PRESSABLE));
  if (!control) return false;
  return controlNames(control, ['aria-label', 'title', 'value']).some(saysDiscard);
}

function deletes({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return DELETING_KEYS.test(key) || ((ctrlKey || metaKey) && /^[xyz]$/i.test(key));
}

/** Whether a key puts something into the field that it is pressed in. */
function writes({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey) return /^v$/i.test(key);
  return key.length === 1 || key === 'Enter' || key === 'Process' || key === 'Unidentified';
}

/** Whether it presses what it is on: not a key that writes. */
function isPress(event: Event): boolean {
  return !isKey(event) || event.key === 'Enter' || event.key === ' ';
}

function isKey(event: Event): event is KeyboardEvent {
  return event.type === 'keydown';
}

function isElement(at: EventTarget): at is Element {
  return (at as Partial<Node>).nodeType === 1;
}
