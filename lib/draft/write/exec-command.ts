import type { Writer } from './writer.ts';

/**
 * The browser's own editing command: keeps bold and links, makes one undo step, fires `input`. Deprecated in
 * the standard and without a successor; right for native fields and for editors that read their DOM back.
 */
export const execCommand: Writer = {
  immediate: true,
  waits: false,
  write({ host }, text) {
    const doc = host.ownerDocument;
    return text === '' ? doc.execCommand('delete') : doc.execCommand('insertText', false, text);
  },
  undo({ host }) {
    host.ownerDocument.execCommand('undo');
  },
};
