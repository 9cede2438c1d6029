import { rootOf } from '../shadow.ts';
import { addSheet } from '../style-sheet.ts';
import type { WriteTarget } from './writer.ts';

declare const document: never;
declare const window: never;

const PAINTED_AS_THEY_ARE = 'white-space: pre-wrap !important';

/**
 * Runs a command so that blanks beside the words stay as they are. Where blanks collapse, Firefox drops one that
 * follows a wholly replaced bold word or link, and Chromium makes no-break spaces of them; where they are painted as
 * they are, neither does. So for as long as the command runs, and before anything is painted, they are. No node
 * changes for it, and it is no part of an undo step.
 */
export function keepingBlanks({ host, range }: WriteTarget, text: string, command: () => boolean): boolean {
  if (range === null || !isTight(text) || !isAtEdge(range)) return command();
  const own = host.hasAttribute('contenteditable') ? '[contenteditable]' : '*';
  const restore = addSheet(rootOf(host), `${own}, ${own} * { ${PAINTED_AS_THEY_ARE} }`);
  try {
    return command();
  } finally {
    restore();
  }
}

/** Blanks at the ends of a text, or side by side, are to be seen only as no-break spaces. */
const isTight = (text: string) => text.trim() === text && !/\s\s/.test(text);

/** Whether the words begin or end where their text node does, or reach into another one. */
function isAtEdge({ startContainer, startOffset, endContainer, endOffset }: StaticRangeInit): boolean {
  if (startOffset === 0 || startContainer !== endContainer || endContainer.nodeType !== 3) return true;
  return endOffset === (endContainer as Text).length;
}
