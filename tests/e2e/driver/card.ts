import type { AccessibleNode } from '../../../lib/cli/browsers/accessible.ts';
import { clickNode, findNode, waitForNode, waitForNone } from '../../../lib/cli/browsers/drive.ts';
import type { Desk } from './desk.ts';
import { type EditorOnPage, pointAt } from './editors.ts';

const ALTERNATIVE = { role: 'button', name: /^Replace with: / };

/** Clicks the words with the real mouse and waits for the card that is named by them. */
export async function openCardByMouse(
  desk: Desk,
  editor: EditorOnPage,
  words: string,
): Promise<AccessibleNode> {
  const { x, y } = await pointAt(editor, words);
  await editor.page.mouse.click(x, y);
  return cardOn(desk, editor, words);
}

/** Waits for the card that is named by words with these in them. */
export function cardOn(desk: Desk, { page }: EditorOnPage, words: string): Promise<AccessibleNode> {
  return waitForNode(desk, page, { role: 'dialog', name: new RegExp(inAnyQuotes(words), 'i') });
}

/** Clicks the first alternative of the open card; the flagged words are the card's name. */
export async function applyByMouse(desk: Desk, { page }: EditorOnPage): Promise<string> {
  const button = await clickNode(desk, page, ALTERNATIVE);
  await cardGone(desk, page);
  return alternativeOf(button);
}

/** The words that an alternative's button would put in. */
export const alternativeOf = ({ name }: AccessibleNode): string => name.replace(/^Replace with: /, '');

/** Waits until a button of the card has the focus, and gives it back. */
export function focusedAlternative(desk: Desk, { page }: EditorOnPage): Promise<AccessibleNode> {
  return waitForNode(desk, page, ALTERNATIVE);
}

export const cardGone = (desk: Desk, page: EditorOnPage['page']): Promise<void> =>
  waitForNone(desk, page, { role: 'dialog', name: /./ });

/** Whether a card is on screen at this moment. */
export const isCardOpen = async (desk: Desk, page: EditorOnPage['page']): Promise<boolean> =>
  (await findNode(desk, page, { role: 'dialog', name: /./ })) !== null;

const inAnyQuotes = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]");
