import { tell } from '../write/events.ts';
import { richCommand } from '../write/rich-command.ts';
import type { Writer } from '../write/writer.ts';

/** TinyMCE keeps an undo level for each replacement it hears of, so it hears of ours before and after. */
export const tinymceWriter: Writer = {
  ...richCommand,
  write(target, text) {
    const level = () => tell(target.host, 'InputEvent', 'input', { inputType: 'insertReplacementText' });
    level();
    const taken = richCommand.write(target, text);
    level();
    return taken;
  },
};
