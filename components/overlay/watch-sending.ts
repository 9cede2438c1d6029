import { namesOf } from '../../lib/draft/field-names.ts';
import { matches } from '../../lib/draft/past-names.ts';
import { placesToHear, sendControlIn } from '../../lib/draft/send-controls.ts';
import { isSendKey } from '../../lib/draft/send-keys.ts';
import { CARD } from '../../lib/draft/shadow-hosts.ts';
import type { Site } from '../../lib/draft/types.ts';
import type { Audience } from '../../lib/engine/types.ts';
import type { Leaving } from '../../lib/review/draft-recovery.ts';
import { LastField } from '../hold/last-field.ts';

/** A slow network may take this long (ms) from the press to an empty composer. */
const WITHIN_MS = 10_000;

const PRESSABLE = 'button, a, input, [role="button"], [role="menuitem"], [role="option"], [role="link"]';
/** How controls that throw a draft away are named, in the languages helpdesks are used in most. */
const DISCARD =
  /^\W*(?:discard|delete|remove|cancel|clear|trash|verwerfen|löschen|entfernen|abbrechen|supprimer|annuler|effacer|descartar|eliminar|cancelar|borrar|elimina|annulla|scarta|verwijder|annuleren|odrzuć|usuń|anuluj|zahodit|smazat|zrušit|radera|ta bort|avbryt|удалить|отменить|削除|破棄|キャンセル|删除|取消|刪除)(?!\p{L})/iu;
const MODIFIERS = /^(?:Control|Shift|Alt|AltGraph|Meta)$/;

/** What the agent did last in the page with a key or a pointer. */
interface Act {
  readonly kind: 'send' | 'discard' | 'other';
  /** ms since the epoch. */
  readonly at: number;
  /** Who was to read it, where it sends. */
  readonly where: Audience;
}

export interface SendingDeps {
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

/**
 * Tells whether words that left a composer were sent. The agent's last act decides where it sends or discards. Where it
 * does neither (a page may call its button what it likes), words that the page took out while it stayed with their case
 * count as sent; a composer that went away with its words does not.
 */
export function watchSending(deps: SendingDeps): (leaving: Leaving) => boolean {
  const acts = new Acts(deps);
  return ({ how, where, sameCase }) => {
    const { last } = acts;
    const recent = last !== null && deps.now() - last.at <= WITHIN_MS ? last : null;
    if (recent?.kind === 'send') return recent.where === 'public';
    return how === 'emptied' && recent?.kind !== 'discard' && where === 'public' && sameCase;
  };
}

class Acts {
  readonly #deps: SendingDeps;
  readonly #lastField: LastField;
  last: Act | null = null;

  constructor(deps: SendingDeps) {
    this.#deps = deps;
    const { element, signal } = deps;
    this.#lastField = new LastField(element, signal);
    const options = { capture: true, passive: true, signal };
    for (const place of placesToHear(element))
      for (const type of ['pointerdown', 'click', 'keydown'])
        place.addEventListener(type, (event) => this.#hear(event), options);
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
    const { now, where } = this.#deps;
    const at = now();
    const path = event.composedPath().filter(isElement);
    // A question of ours stands between the press and its sending.
    if (this.last !== null && path.some(({ localName }) => localName === CARD))
      this.last = { ...this.last, at };
    else if (this.#sends(event, path)) this.last = { kind: 'send', at, where: where() };
    else this.last = { kind: discards(event, path) ? 'discard' : 'other', at, where: 'public' };
  }

  #sends(event: Event, path: readonly Element[]): boolean {
    const { element, site } = this.#deps;
    if (isKey(event) && path.includes(element)) return isSendKey(event, element, site()?.send?.keys);
    const sending = { composer: element, site: site(), isLast: () => this.#lastField.isComposer };
    return isPress(event) && sendControlIn(path, sending) !== null;
  }
}

function discards(event: Event, path: readonly Element[]): boolean {
  if (isKey(event) && event.key === 'Escape') return true;
  const control = isPress(event) && path.find((at) => matches(at, PRESSABLE));
  if (!control) return false;
  const names = [...namesOf(control, ['aria-label', 'title', 'value']), control.textContent?.trim() ?? ''];
  return names.some((name) => DISCARD.test(name));
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
