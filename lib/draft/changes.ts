declare const document: never;
declare const window: never;

/**
 * Tells that a draft may have changed: at most once per turn of the event loop, and never while an input
 * method composes (once at its end instead).
 */
export class Changes {
  readonly #listeners = new Set<() => void>();
  readonly #signal: AbortSignal;
  /** When the last input came, by `performance.now()`. */
  typedAt = 0;
  #queued = false;
  #composing = false;

  constructor(element: HTMLElement, signal: AbortSignal) {
    this.#signal = signal;
    const on = (type: string, react: (event: Event) => void) =>
      element.addEventListener(type, react, { signal });
    on('compositionstart', () => {
      this.#composing = true;
    });
    on('compositionend', () => {
      this.#composing = false;
      this.notify();
    });
    on('input', (event) => {
      // Composition may have begun before we came.
      if ((event as InputEvent).isComposing) this.#composing = true;
      this.typedAt = performance.now();
      this.notify();
    });
  }

  get composing(): boolean {
    return this.#composing;
  }

  /** Calls back until the signal aborts, in the order in which they were added. */
  add(callback: () => void, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#listeners.add(callback);
    signal.addEventListener('abort', () => this.#listeners.delete(callback), { once: true });
  }

  /** Something may have changed; what came by several ways in one turn is told once. */
  notify(): void {
    if (this.#queued) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      if (this.#composing || this.#signal.aborted) return;
      for (const callback of [...this.#listeners]) callback();
    });
  }
}
