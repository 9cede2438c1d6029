import { tell } from '../write/events.ts';
import { richCommand } from '../write/rich-command.ts';
import type { Writer } from '../write/writer.ts';

declare const document: never;
declare const window: never;

/** Quill adds whatever comes within a second to the step before; not after an undo, even one that is redone at once. */
export const quillWriter: Writer = {
  ...richCommand,
  prepare(host) {
    const ask = (inputType: string) => tell(host, 'InputEvent', 'beforeinput', { inputType });
    const press = (shiftKey: boolean) =>
      tell(host, 'KeyboardEvent', 'keydown', { ...undoKey(host), shiftKey });
    if (changes(host, () => ask('historyUndo'))) ask('historyRedo');
    // Quill 1 knows no such event, but hears its keys.
    else if (changes(host, () => press(false))) press(true);
  },
};

function changes(host: HTMLElement, event: () => void): boolean {
  const view = host.ownerDocument.defaultView as typeof globalThis;
  const watch = new view.MutationObserver(() => {});
  watch.observe(host, { attributes: true, characterData: true, childList: true, subtree: true });
  event();
  const changed = watch.takeRecords().length > 0;
  watch.disconnect();
  return changed;
}

function undoKey({ ownerDocument }: HTMLElement) {
  const isMac = /Mac/i.test(ownerDocument.defaultView?.navigator.platform ?? '');
  return { key: 'z', code: 'KeyZ', keyCode: 90, which: 90, ctrlKey: !isMac, metaKey: isMac };
}
