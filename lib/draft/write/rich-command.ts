import { execCommand } from './exec-command.ts';
import { isGecko } from './gecko.ts';
import { keepingBlanks } from './keeping-blanks.ts';
import { styledHtml } from './styled-html.ts';
import type { Writer, WriteTarget } from './writer.ts';

declare const document: never;
declare const window: never;

/** The browser's command for editors whose DOM is their model, with what it spoils beside and inside the words cured. */
export const richCommand: Writer = {
  ...execCommand,
  write(target, text) {
    if (text === '') return execCommand.write(target, text);
    return keepingBlanks(target, text, () => insertStyled(target, text) || execCommand.write(target, text));
  },
};

function insertStyled(target: WriteTarget, text: string): boolean {
  const doc = target.host.ownerDocument;
  const html = isGecko(doc.defaultView ?? {}) ? null : styledHtml(target, text);
  if (html === null) return false;
  try {
    return doc.execCommand('insertHTML', false, html);
  } catch {
    // A page that asks for trusted types may refuse any HTML, even its own.
    return false;
  }
}
