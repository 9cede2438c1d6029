import { tell } from '../write/events.ts';
import { richCommand } from '../write/rich-command.ts';
import type { Writer } from '../write/writer.ts';

/** roosterjs takes an undo snapshot where a key hits selected words, and looks for new content only after a key. */
export const roosterWriter: Writer = {
  ...richCommand,
  write(target, text) {
    const key = () => tell(target.host, 'KeyboardEvent', 'keypress', { key: 'a' });
    key();
    const taken = richCommand.write(target, text);
    key();
    return taken;
  },
};
