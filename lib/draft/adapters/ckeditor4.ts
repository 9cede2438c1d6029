import { tell } from '../write/events.ts';
import { richCommand } from '../write/rich-command.ts';
import type { Writer } from '../write/writer.ts';

/**
 * CKEditor 4 takes its undo snapshots on clicks and keys. It counts an `input` as typed until a key comes up; left
 * uncounted, the key of Ctrl+Z would count it, and redo would be gone.
 */
export const ckeditor4Writer: Writer = {
  ...richCommand,
  write(target, text) {
    const { host } = target;
    const isInline = host.matches('.cke_editable_inline');
    const snapshot = () => tell(isInline ? host : host.ownerDocument.documentElement, 'MouseEvent', 'click');
    snapshot();
    const taken = richCommand.write(target, text);
    tell(host, 'KeyboardEvent', 'keyup');
    snapshot();
    return taken;
  },
};
