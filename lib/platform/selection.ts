import { browser } from './browser.ts';

/** A frame of a tab. */
export interface FramePlace {
  readonly tabId: number;
  readonly frameId: number;
}

/** What is selected there, or why that is not known. */
export type SelectionRead =
  | { readonly kind: 'selected'; readonly text: string; readonly html: string }
  | { readonly kind: 'empty' }
  /** The browser lets nobody look there: not after a click of the agent's, or a page of its own. */
  | { readonly kind: 'refused' };

/** More of a selection than this (UTF-16 units) is taken without its formatting. */
const FORMATTED_MAX = 1_000_000;
const FRAME = /^#tab=(\d{1,10})&frame=(\d{1,10})$/;

/** The place that the check page's address names: `#tab=12&frame=0`; null where it names none. */
export function frameIn(hash: string): FramePlace | null {
  const found = FRAME.exec(hash);
  return found && { tabId: Number(found[1]), frameId: Number(found[2]) };
}

/**
 * Reads what is selected in a frame, once, by the right that a click of the agent's in that tab gave. The words go
 * straight to who asks: through no message of ours, and into no store. Never throws.
 */
export async function readSelection({ tabId, frameId }: FramePlace): Promise<SelectionRead> {
  try {
    const target = { tabId, frameIds: [frameId] };
    const [answer] = await browser.scripting.executeScript({
      target,
      func: selectedInPage,
      args: [FORMATTED_MAX],
    });
    return asRead(answer?.result);
  } catch {
    return { kind: 'refused' };
  }
}

/** A page may have changed what its own script world gives; ours is another, but is looked at all the same. */
function asRead(value: unknown): SelectionRead {
  const { text, html } = (value ?? {}) as { text?: unknown; html?: unknown };
  if (typeof text !== 'string' || text.trim() === '') return { kind: 'empty' };
  return { kind: 'selected', text, html: typeof html === 'string' ? html : '' };
}

/** Runs in the page; must not refer to anything outside itself. */
function selectedInPage(most: number): { text: string; html: string } {
  let field: Element | null = document.activeElement;
  while (field?.shadowRoot?.activeElement) field = field.shadowRoot.activeElement;
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
    const { selectionStart, selectionEnd, value } = field;
    if (field.type !== 'password' && selectionStart !== null && selectionStart !== selectionEnd)
      return { text: value.slice(selectionStart, selectionEnd ?? value.length), html: '' };
  }
  const selection = getSelection();
  if (selection === null || selection.isCollapsed) return { text: '', html: '' };
  const box = document.createElement('div');
  for (let nth = 0; nth < selection.rangeCount; nth++) box.append(selection.getRangeAt(nth).cloneContents());
  const html = new XMLSerializer().serializeToString(box);
  return { text: selection.toString(), html: html.length > most ? '' : html };
}
