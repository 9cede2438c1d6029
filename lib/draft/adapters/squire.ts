import { tell } from '../write/events.ts';
import { richCommand } from '../write/rich-command.ts';
import type { Writer } from '../write/writer.ts';

/** Squire takes an undo snapshot before a cut; ours has nothing to cut into, so it leaves the words. */
export const squireWriter: Writer = {
  ...richCommand,
  waits: true,
  write(target, text) {
    tell(target.host, 'Event', 'cut');
    return richCommand.write(target, text);
  },
};
