import type { Page } from 'puppeteer-core';
import { type EditorOnPage, pointAt } from './editors.ts';

/**
 * How many coloured pixels stand under the words. The test pages write black on white, so whatever has a colour
 * there is an underline of ours, however it was drawn and wherever it hides.
 */
export async function colourUnder(editor: EditorOnPage, words: string): Promise<number> {
  return colourAt(editor.page, await pointAt(editor, words));
}

/** As `colourUnder`, of the words whose middle is there. */
export async function colourAt(page: Page, { x, y }: { x: number; y: number }): Promise<number> {
  // A picture's place is told from the top of the document, a point from the top of what is in view.
  const scrolled = await page.evaluate(() => ({ x: scrollX, y: scrollY }));
  const clip = {
    x: Math.round(x + scrolled.x) - 16,
    y: Math.round(y + scrolled.y) - 4,
    width: 32,
    height: 20,
  };
  const picture = await page.screenshot({ clip, encoding: 'base64' });
  return countColoured(page, picture);
}

/** Decodes the picture in the page itself: a canvas is the one PNG reader both browsers bring along. */
function countColoured(page: Page, picture: string): Promise<number> {
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const pen = canvas.getContext('2d');
    if (!pen) return 0;
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, image.width, image.height);
    let coloured = 0;
    for (let i = 0; i < data.length; i += 4) {
      const rgb = [data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0];
      if (Math.max(...rgb) - Math.min(...rgb) > 60) coloured += 1;
    }
    return coloured;
  }, picture);
}
