import { h, render } from 'preact';
import type { CardHost } from '../card/card-host.ts';
import { setStyle } from '../card/card-host.ts';
import { holdItems } from '../hold/hold-items.ts';
import type { HoldDeps } from '../hold/hold-part.ts';
import { openHost } from '../hold/mount-hold.ts';
import { countOpen, type OpenReasons } from '../hold/open-reasons.ts';
import { SoftNote } from '../hold/SoftNote.tsx';
import { placeInCorner } from './place-in-corner.ts';

/** It comes when the agent rests (ms), never between two letters. */
const RESTS_MS = 800;
/** What it says follows the draft this soon (ms): a reading is not over when it is told. */
const FOLLOWS_MS = 120;

type Deps = Pick<HoldDeps, 'editor' | 'guard' | 'signal' | 'onFault'>;

/** The soft way: a line in the composer's corner for as long as something is open. It stops nothing. */
export class SoftLine {
  readonly #deps: Deps;
  readonly #read: () => OpenReasons;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown: { readonly at: CardHost; readonly life: AbortController } | null = null;

  constructor(deps: Deps, read: () => OpenReasons) {
    this.#deps = deps;
    this.#read = read;
    deps.signal.addEventListener('abort', () => this.#hide(), { once: true });
  }

  /** The draft, or how things stand, may be otherwise. */
  look(): void {
    clearTimeout(this.#timer);
    const { guard, signal } = this.#deps;
    if (signal.aborted || guard().mode !== 'soft') this.#hide();
    else this.#timer = setTimeout(() => this.#show(), this.#shown === null ? RESTS_MS : FOLLOWS_MS);
  }

  #show(): void {
    try {
      const reasons = this.#read();
      if (countOpen(reasons) === 0 || !this.#deps.editor.element.isConnected) {
        this.#hide();
        return;
      }
      this.#shown ??= this.#open();
      const items = holdItems(reasons, this.#deps.editor.read().text);
      render(h(SoftNote, { items }), this.#shown.at.root);
    } catch (error) {
      this.#hide();
      this.#deps.onFault?.(error);
    }
  }

  #open() {
    const { editor } = this.#deps;
    const life = new AbortController();
    const at = openHost(editor);
    at.host.dataset.soft = '';
    setStyle(at.host, 'max-width', '100vw');
    // Rendered before it is placed: its size decides where it stands.
    queueMicrotask(() => placeInCorner(at.host, editor, life.signal));
    return { at, life };
  }

  #hide(): void {
    clearTimeout(this.#timer);
    if (this.#shown === null) return;
    const { at, life } = this.#shown;
    this.#shown = null;
    life.abort();
    render(null, at.root);
    at.host.remove();
  }
}
