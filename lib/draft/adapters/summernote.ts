import { tell } from '../write/events.ts';
import { richCommand } from '../write/rich-command.ts';
import type { Writer } from '../write/writer.ts';

/** Summernote takes its undo snapshots when the mouse comes up in it. */
export const summernoteWriter: Writer = {
  ...richCommand,
  write(target, text) {
    tell(target.host, 'MouseEvent', 'mouseup');
    return richCommand.write(target, text);
  },
};
