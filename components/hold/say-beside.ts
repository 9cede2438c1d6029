import { h, render } from 'preact';
import { BesideLine, type Said } from './BesideLine.tsx';
import { type HeldDraft, openHost, placeBeside } from './mount-hold.ts';

/** Long enough to read a line and press a key. */
const SAID_MS = 8000;

/** Says a line beside the draft; goes by itself, with the next press, and as soon as the draft changes. */
export function sayBeside(said: Said, draft: HeldDraft, signal: AbortSignal): void {
  const { editor } = draft;
  const { host, root } = openHost(editor);
  const life = new AbortController();
  const end = () => {
    clearTimeout(timer);
    life.abort();
    render(null, root);
    host.remove();
  };
  const timer = setTimeout(end, SAID_MS);
  signal.addEventListener('abort', end, { once: true, signal: life.signal });
  editor.onChange(end, life.signal);
  const view = host.ownerDocument.defaultView;
  view?.addEventListener('pointerdown', end, { capture: true, signal: life.signal });
  render(h(BesideLine, { said }), root);
  // A card may stand beside the words themselves.
  placeBeside(host, draft, said.said === 'left' ? null : editor.selection(), life.signal);
}
