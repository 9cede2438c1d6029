import { richCommand } from '../write/rich-command.ts';
import type { Writer } from '../write/writer.ts';

/** Froala and Jodit take up what was typed only half a second after the last key came up, and then all of it as one step. */
export const slowHistoryWriter: Writer = { ...richCommand, rests: 700 };
