import { placesToHear, press } from '../../lib/draft/send-controls.ts';
import { boxOf, selectIn } from '../../lib/draft/without-tools.ts';
import type { AnywayReason } from '../../lib/recovery/sent-anyway.ts';
import { fixAll, fixOneByOne, writeStep } from '../hold/fix-draft.ts';
import type { HoldDeps, HoldDesk } from '../hold/hold-part.ts';
import { type HeldDraft, OpenHold, prepareHold } from '../hold/mount-hold.ts';
import { countOpen, type OpenReasons, type ReadReasons } from '../hold/open-reasons.ts';
import { sayBeside } from '../hold/say-beside.ts';
import { PRESSES, swallow } from './press-events.ts';
import { keepWhy, pressesAgain, type Why } from './send-anyway.ts';
import { SendTries, type Try } from './send-tries.ts';

/** Nobody waits longer (ms) for us to decide: the reply goes out. */
const MOST_MS = 100;
/** A hand that presses twice (ms) means one reply. */
const TWICE_MS = 700;
/** A question that is gone this soon (ms) was never seen. */
const UNSEEN_MS = 1000;

/** A question that went without an answer. */
interface Lost {
  readonly tried: Try;
  /** Presses the control in the place of the one that was pressed. */
  readonly again: () => boolean;
  /** The draft that it was about. */
  readonly text: string;
  readonly isUnseen: boolean;
}

/**
 * Holds a draft in which something is open: stops what would send it before the page hears of it, and asks. It decides
 * and builds the question while the press is still on its way, so whatever goes wrong there, the press goes on.
 */
export class SendHold {
  readonly #deps: HoldDeps;
  readonly #reasons: ReadReasons;
  readonly #desk: Pick<HoldDesk, 'sentAnyway' | 'lineFor'>;
  readonly #trusts: (event: Event) => boolean;
  readonly #draft: HeldDraft;
  readonly #tries: SendTries;
  /** Keys that are down and have tried to send, or answered: their repeats and their end are not the page's. */
  readonly #taken = new Map<string, 'try' | 'answer'>();
  #open: OpenHold | null = null;
  /** The text that goes out as it stands, on the agent's word or by our fault. */
  #released: string | null = null;
  #sentAt = Number.NEGATIVE_INFINITY;
  #sent = '';

  constructor(deps: HoldDeps, reasons: ReadReasons, desk: Pick<HoldDesk, 'sentAnyway' | 'lineFor'>) {
    this.#deps = deps;
    this.#reasons = reasons;
    this.#desk = desk;
    this.#trusts = deps.trusts ?? ((event) => event.isTrusted);
    const { editor, element, signal } = deps;
    this.#draft = {
      editor,
      boxOf: (span) => boxOf(editor, span),
      select: (span) => selectIn(editor, span),
    };
    this.#tries = new SendTries(deps);
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
    const control = this.#tries.controlOf(event);
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
    const tried = this.#tries.byKey(event);
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

  /** Stops an event that would send, and asks where it is the one that sends. False when it goes on. */
  #meet(event: Event, tried: Try, asks: boolean): boolean {
    const from = performance.now();
    try {
      const isRepeated = this.#isRepeat(from);
      if (isRepeated || this.#stops(asks, tried, from)) {
        // First: if it fails, the press goes on.
        if (!isRepeated) this.#deps.onHeld?.();
        swallow(event);
        return true;
      }
    } catch (error) {
      this.#letGo();
      this.#deps.onFault?.(error);
    }
    return false;
  }

  /** A question that is decided on in time is asked: one that was drawn late on a busy machine is there by then. */
  #stops(asks: boolean, tried: Try, from: number): boolean {
    if (this.#isReleased()) return false;
    const reasons = this.#deps.guard().mode === 'confirm' ? this.#reasons.now() : null;
    if (reasons === null || countOpen(reasons) === 0) {
      this.#open?.close();
      this.#open = null;
      return false;
    }
    if (performance.now() - from > MOST_MS) {
      this.#letGo();
      return false;
    }
    if (this.#open !== null) this.#open.focus();
    else if (asks) this.#ask(tried, reasons);
    return true;
  }

  #ask(tried: Try, reasons: OpenReasons): void {
    const { guard, signal } = this.#deps;
    const since = performance.now();
    const { text } = this.#deps.editor.read();
    const again = pressesAgain(tried.control, this.#deps);
    const fixing = { deps: this.#deps, desk: this.#desk, draft: this.#draft, reasons: this.#reasons, signal };
    const answered =
      <Said extends unknown[]>(act: (...said: Said) => void) =>
      (...said: Said) => {
        this.#open = null;
        act(...said);
      };
    this.#open = new OpenHold({
      draft: this.#draft,
      reasons,
      sendAnyway: guard().sendAnyway,
      trusts: this.#trusts,
      onBack: answered(() => {}),
      onFixAll: answered(() => fixAll(fixing)),
      onFixOne: answered(() => fixOneByOne(fixing)),
      onWrite: answered(() => void writeStep(fixing).catch(this.#deps.onFault)),
      onSend: answered((reason?: AnywayReason) => this.#send(tried, again, reason && { reason, reasons })),
      onLost: answered(() =>
        this.#lost({ tried, again, text, isUnseen: performance.now() - since < UNSEEN_MS }),
      ),
    });
  }

  /** Presses for the agent, once; a hand's own press after that goes through as well. */
  #send(tried: Try, pressAgain: () => boolean, why?: Why): void {
    const { element, onSend, onHeld } = this.#deps;
    this.#release();
    this.#sent = this.#deps.editor.read().text;
    this.#sentAt = performance.now();
    onSend?.();
    const isPressed = (tried.control !== null && press(tried.control)) || pressAgain();
    if (why) keepWhy(this.#desk, why, this.#deps.onFault);
    if (isPressed) return;
    onHeld?.();
    this.#sentAt = Number.NEGATIVE_INFINITY;
    if (element.isConnected) this.#sayAgain();
  }

  /** The page took the question away. What nobody saw cannot hold anything back, and what is not sent says so. */
  #lost({ tried, again, text, isUnseen }: Lost): void {
    if (!this.#deps.element.isConnected) return;
    if (isUnseen && tried.control !== null) {
      this.#send(tried, again);
      return;
    }
    this.#release();
    // Other words, or none, are another reply.
    if (this.#released === text && text.trim() !== '') this.#sayAgain();
  }

  #sayAgain(): void {
    try {
      sayBeside({ said: 'again' }, this.#draft, this.#deps.signal);
    } catch (error) {
      this.#deps.onFault?.(error);
    }
  }

  #letGo(): void {
    this.#open?.close();
    this.#open = null;
    this.#release();
  }

  /** What has been written since is another reply, however soon it comes. */
  #isRepeat(now: number): boolean {
    if (now - this.#sentAt >= TWICE_MS) return false;
    const { text } = this.#deps.editor.read();
    return text === this.#sent || text.trim() === '';
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
