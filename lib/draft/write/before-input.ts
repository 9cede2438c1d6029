import type { Writer, WriteTarget } from './writer.ts';

declare const document: never;
declare const window: never;

/**
 * Asks the editor itself to insert, by the event it would get from typing. For editors that keep a model of
 * their own and put the DOM back when a command changes it. `insertReplacementText` is not used: Firefox
 * hands the page an empty DataTransfer from a content script, and CKEditor 5 then deletes the words.
 */
export const beforeInput: Writer = {
  immediate: false,
  waits: true,
  write(target, text) {
    insertText(target, text);
    // Trix takes the event and lets it pass; only what is drawn later tells.
    return true;
  },
  undo(target) {
    isTaken(target, { inputType: 'historyUndo' });
  },
};

/**
 * The same for an editor that nobody knows: only one that keeps the browser from inserting is taken to have answered,
 * so that every other may be written into by another way at once.
 */
export const asked: Writer = { ...beforeInput, waits: false, write: insertText };

function insertText(target: WriteTarget, text: string): boolean {
  if (text === '') return isTaken(target, { inputType: 'deleteContentBackward' });
  return isTaken(target, { inputType: 'insertText', data: text });
}

/** Sends the event; an editor that does the work itself keeps the browser from doing it. */
function isTaken({ host, range }: WriteTarget, init: InputEventInit): boolean {
  const view = host.ownerDocument.defaultView as typeof globalThis;
  const targetRanges = range ? [new view.StaticRange(range)] : [];
  return !host.dispatchEvent(
    new view.InputEvent('beforeinput', {
      bubbles: true,
      cancelable: true,
      composed: true,
      targetRanges,
      ...init,
    }),
  );
}
