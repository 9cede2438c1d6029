import { tell } from '../write/events.ts';
import { richCommand } from '../write/rich-command.ts';
import type { Writer } from '../write/writer.ts';

/**
 * SunEditor takes its undo snapshot a while after an input, but right after a cut; ours has cut nothing. What was typed
 * before the write gets its own.
 */
export const suneditorWriter: Writer = {
  ...richCommand,
  rests: 500,
  write(target, text) {
    const taken = richCommand.write(target, text);
    tell(target.host, 'Event', 'cut');
    return taken;
  },
};
