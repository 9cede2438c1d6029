import { placesToHear, press, sendControlIn } from '../../lib/draft/send-controls.ts';
import { isSendKey } from '../../lib/draft/send-keys.ts';
import { sendButtonOf } from '../../lib/draft/sites/page-parts.ts';
import { boxOf, selectIn } from '../../lib/draft/without-tools.ts';
import type { HoldDeps } from '../hold/hold-part.ts';
import { LastField } from '../hold/last-field.ts';
import { giveFocus, type HeldDraft, OpenHold, prepareHold, sayPressAgain } from '../hold/mount-hold.ts';

/** Nobody waits longer (ms) for us: the reply goes out. */
const MOST_MS = 100;
/** A hand that presses twice (ms) means one reply. */
const TWICE_MS = 700;
/** A question that is gone this soon (ms) was never seen. */
const UNSEEN_MS = 1000;

const PRESSES = [
  'pointerdown',
  'mousedown',
  'touchstart',
  'pointerup',
  'mouseup',
  'touchend',
  'click',
  'dblclick',
];

/** One try to send: by this control, or by a key. */
interface Try {
  readonly control: Element | null;
}

/**
 * Holds a draft with an open slot: stops what would send it before the page hears of it, and asks. It decides and
 * builds the question while the press is still on its way, so whatever goes wrong there, the press goes on.
 */
export class SendHold {
  readonly #deps: HoldDeps;
  readonly #trusts: (event: Event) => boolean;
  readonly #draft: HeldDraft;
  readonly #lastField: LastField;
  /** Keys that are down and have tried to send, or answered: their repeats and their end are not the page's. */
  readonly #taken = new Map<string, 'try' | 'answer'>();
  #open: OpenHold | null = null;
  /** The text that goes out as it stands, on the agent's word or by our fault. */
  #released: string | null = null;
  #sentAt = Number.NEGATIVE_INFINITY;

  constructor(deps: HoldDeps) {
    this.#deps = deps;
    this.#trusts = deps.trusts ?? ((event) => event.isTrusted);
    const { editor, element, signal } = deps;
    this.#draft = {
      editor,
      boxOf: (span) => boxOf(editor, span),
      select: (span) => selectIn(editor, span),
    };
    this.#lastField = new LastField(element, signal);
    const options = { capture: true, passive: false, signal };
    for (const place of placesToHear(element)) {
      for (const type of PRESSES) place.addEventListener(type, (event) => this.#onPress(event), options);
      place.addEventListener('keydown', (event) => this.#onKey(event as KeyboardEvent), options);
      place.addEventListener('keyup', (event) => this.#onKeyUp(event as KeyboardEvent), options);
    }
    prepareHold(editor);
    editor.onChange(() => this.#onChange(), signal);
    signal.addEventListener('abort', () => this.#open?.close(), { once: true });
  }

  /** Who writes on has gone back to the draft. */
  #onChange(): void {
    this.#isReleased();
    if (this.#open !== null && this.#open.text !== this.#deps.editor.read().text) this.#open.leave();
  }

  #onPress(event: Event): void {
    if (!this.#trusts(event) || this.#open?.hears(event)) return;
    const control = this.#controlOf(event);
    if (control !== null) this.#meet(event, { control }, event.type === 'click');
    else if (event.type === 'pointerdown') this.#open?.leave();
  }

  #onKey(event: KeyboardEvent): void {
    if (!this.#trusts(event)) return;
    const { key, repeat } = event;
    if (!repeat) this.#taken.delete(key);
    const inQuestion = this.#open?.hears(event) === true;
    if (this.#isTaken(key, inQuestion)) swallow(event);
    // An answer may close the question, and the rest of the press would be the page's.
    else if (inQuestion && (key.length > 1 || key === ' ')) this.#taken.set(key, 'answer');
    else if (!inQuestion) this.#onKeyOutside(event);
  }

  #onKeyOutside(event: KeyboardEvent): void {
    if (this.#open !== null && event.key === 'Escape' && !event.isComposing) {
      // The page may have taken the focus out of the question.
      this.#taken.set(event.key, 'answer');
      this.#open.leave();
      swallow(event);
      return;
    }
    const tried = this.#tryOf(event);
    if (tried !== null && this.#meet(event, tried, true)) this.#taken.set(event.key, 'try');
  }

  #onKeyUp(event: KeyboardEvent): void {
    if (!this.#trusts(event)) return;
    if (this.#isTaken(event.key, this.#open?.hears(event) === true)) swallow(event);
    this.#taken.delete(event.key);
  }

  /** What goes on of a key that answers is the question's own, for as long as it stands. */
  #isTaken(key: string, inQuestion: boolean): boolean {
    const by = this.#taken.get(key);
    return by === 'try' || (by === 'answer' && !inQuestion);
  }

  #tryOf(event: KeyboardEvent): Try | null {
    const { element, site } = this.#deps;
    if (event.composedPath().includes(element))
      return isSendKey(event, element, site()?.send?.keys) ? { control: null } : null;
    const presses = (event.key === 'Enter' || event.key === ' ') && !event.isComposing;
    const control = presses ? this.#controlOf(event) : null;
    return control && { control };
  }

  #controlOf(event: Event): Element | null {
    try {
      const { element, site } = this.#deps;
      return sendControlIn(event.composedPath(), {
        composer: element,
        site: site(),
        isLast: () => this.#lastField.isComposer,
      });
    } catch (error) {
      this.#deps.onFault?.(error);
      return null;
    }
  }

  /** Stops an event that would send, and asks where it is the one that sends. False when it goes on. */
  #meet(event: Event, tried: Try, asks: boolean): boolean {
    const from = performance.now();
    const isRepeated = from - this.#sentAt < TWICE_MS;
    try {
      const stops = isRepeated || this.#stops(asks, tried);
      if (stops && performance.now() - from <= MOST_MS) {
        swallow(event);
        if (!isRepeated) this.#deps.onHeld?.();
        return true;
      }
      if (stops) this.#letGo();
    } catch (error) {
      this.#letGo();
      this.#deps.onFault?.(error);
    }
    return false;
  }

  #stops(asks: boolean, tried: Try): boolean {
    const { slots, where, guard } = this.#deps;
    if (this.#isReleased()) return false;
    const open = slots();
    if (open.length === 0 || where() === 'note' || guard().mode === 'off') {
      this.#open?.close();
      this.#open = null;
      return false;
    }
    if (this.#open !== null) this.#open.focus();
    else if (asks) this.#ask(tried);
    return true;
  }

  #ask(tried: Try): void {
    const { slots } = this.#deps;
    const since = performance.now();
    const answered = (act: () => void) => () => {
      this.#open = null;
      act();
    };
    this.#open = new OpenHold({
      draft: this.#draft,
      slots: slots(),
      trusts: this.#trusts,
      onBack: answered(() => {}),
      onFill: answered(() => this.#fill()),
      onSend: answered(() => this.#send(tried)),
      onLost: answered(() => this.#lost(tried, performance.now() - since < UNSEEN_MS)),
    });
  }

  #fill(): void {
    const [first] = this.#deps.slots();
    if (first) giveFocus(this.#draft, first);
  }

  /** Presses for the agent, once; a hand's own press after that goes through as well. */
  #send({ control }: Try): void {
    const { element, slots, signal, onSend, onHeld } = this.#deps;
    this.#release();
    const known = control?.isConnected ? control : this.#ownControl();
    this.#sentAt = performance.now();
    onSend?.();
    if (known !== null && press(known)) return;
    onHeld?.();
    this.#sentAt = Number.NEGATIVE_INFINITY;
    const [first] = slots();
    if (element.isConnected && first) sayPressAgain(this.#draft, first, signal);
  }

  /** For a shortcut: only a button that the product's own data name, or that is alone with this composer. */
  #ownControl(): Element | null {
    const { element } = this.#deps;
    const site = this.#deps.site();
    const control = sendButtonOf(site, element);
    const sending = { composer: element, site, isLast: () => true };
    return control && sendControlIn([control], sending);
  }

  /** The page took the question away. What nobody saw cannot hold anything back. */
  #lost(tried: Try, unseen: boolean): void {
    if (!this.#deps.element.isConnected) return;
    if (unseen && tried.control !== null) this.#send(tried);
    else this.#release();
  }

  #letGo(): void {
    this.#open?.close();
    this.#open = null;
    this.#release();
  }

  /** Holds for the very text alone: another reply may read the same later. */
  #isReleased(): boolean {
    if (this.#released !== null && this.#deps.editor.read().text !== this.#released) this.#released = null;
    return this.#released !== null;
  }

  #release(): void {
    this.#released = this.#deps.editor.read().text;
  }
}

/** The page hears nothing of it. A touch still becomes a click, by which it is told from a scroll. */
function swallow(event: Event): void {
  event.stopImmediatePropagation();
  if (!event.type.startsWith('touch')) event.preventDefault();
}
