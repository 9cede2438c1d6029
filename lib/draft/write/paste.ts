import { execCommand } from './exec-command.ts';
import { isGecko } from './gecko.ts';
import type { Writer } from './writer.ts';

declare const document: never;
declare const window: never;

/** Plain text handed over as if pasted, for editors that take no other way; most lose bold and links by it. */
export const paste: Writer = {
  immediate: false,
  waits: true,
  write(target, text) {
    if (text === '') return execCommand.write(target, text);
    const view = target.host.ownerDocument.defaultView as typeof globalThis;
    return !target.host.dispatchEvent(
      new view.ClipboardEvent('paste', {
        bubbles: true,
        cancelable: true,
        composed: true,
        ...holding(view, text),
      }),
    );
  },
  undo: execCommand.undo,
};

/** A page in Firefox finds a DataTransfer of a content script empty, but not words in the event itself. */
function holding(view: typeof globalThis, text: string): ClipboardEventInit {
  if (isGecko(view)) return { dataType: 'text/plain', data: text } as ClipboardEventInit;
  const clipboardData = new view.DataTransfer();
  clipboardData.setData('text/plain', text);
  return { clipboardData };
}
