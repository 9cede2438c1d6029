import type { ElementHandle, Frame, Page } from 'puppeteer-core';

/** Something to type in, wherever it stands. */
export interface EditorOnPage {
  readonly page: Page;
  /** The frame that holds the editor. */
  readonly frame: Frame;
  readonly element: ElementHandle<HTMLElement>;
}

/** Waits for the editor in the page, its frames and its open shadow roots. */
export async function editorOn(page: Page, selector = '#editor'): Promise<EditorOnPage> {
  const anywhere = `:scope >>> ${selector}`;
  const frame = await page.waitForFrame(async (each) => (await each.$(anywhere).catch(() => null)) !== null);
  const element = (await frame.waitForSelector(anywhere)) as ElementHandle<HTMLElement>;
  return { page, frame, element };
}

/** What the editor holds: the value of a field, the HTML of anything else. */
export function contentOf({ element }: EditorOnPage): Promise<string> {
  return element.evaluate((node) => ('value' in node ? String(node.value) : node.innerHTML));
}

/** What the editor says, without its markup. */
export function textOf({ element }: EditorOnPage): Promise<string> {
  return element.evaluate((node) =>
    ('value' in node ? String(node.value) : node.innerText).replaceAll('\u00a0', ' ').replace(/\n$/, ''),
  );
}

/** The middle of the words, in px of the page's viewport, so that the real mouse can go there. */
export async function pointAt(editor: EditorOnPage, words: string): Promise<{ x: number; y: number }> {
  const inside = await editor.element.evaluate(middleOf, words);
  const box = await editor.element.boundingBox();
  if (!box || !inside) throw new Error(`“${words}” is not to be seen in the editor`);
  return { x: box.x + inside.x, y: box.y + inside.y };
}

/** Runs in the page. A field shows no boxes of its text, so its first line is measured with its own font. */
function middleOf(node: HTMLElement, words: string): { x: number; y: number } | null {
  const outer = node.getBoundingClientRect();
  if ('value' in node) {
    const at = String(node.value).indexOf(words);
    const style = getComputedStyle(node);
    const pen = document.createElement('canvas').getContext('2d');
    if (at < 0 || !pen) return null;
    pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const width = (text: string) => pen.measureText(text).width;
    const left = Number.parseFloat(style.borderLeftWidth) + Number.parseFloat(style.paddingLeft);
    const top = Number.parseFloat(style.borderTopWidth) + Number.parseFloat(style.paddingTop);
    const line = Number.parseFloat(style.lineHeight) || Number.parseFloat(style.fontSize) * 1.2;
    // The style knows nothing of a transform or zoom around it.
    const scale = outer.width / node.offsetWidth;
    const x = left + width(String(node.value).slice(0, at)) + width(words) / 2;
    return { x: x * scale, y: (top + line / 2) * scale };
  }
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const at = (text.nodeValue ?? '').replaceAll('\u00a0', ' ').indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + words.length);
    const box = range.getBoundingClientRect();
    return { x: box.x - outer.x + box.width / 2, y: box.y - outer.y + box.height / 2 };
  }
  return null;
}
