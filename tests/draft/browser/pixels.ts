/** SHOULD ONLY BE IMPORTED IN TESTS. Where a colour is painted, read off a real screenshot. */
import type { Page } from 'puppeteer-core';

export interface PaintedBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The box round all pixels of this colour, or null where there is none; `slack` for each channel. */
export async function painted(
  page: Page,
  rgb: readonly [number, number, number],
  slack = 12,
): Promise<PaintedBox | null> {
  const shot = await page.screenshot({ encoding: 'base64' });
  return page.evaluate(boxOfColour, shot, rgb, slack);
}

/** Runs in the page, which is the one that can read a PNG. */
async function boxOfColour(shot: string, rgb: readonly number[], slack: number) {
  const image = new Image();
  image.src = `data:image/png;base64,${shot}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const pen = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  pen.drawImage(image, 0, 0);
  const { data } = pen.getImageData(0, 0, image.width, image.height);
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (let at = 0; at < data.length; at += 4) {
    if (rgb.some((channel, i) => Math.abs(channel - (data[at + i] ?? 0)) > slack)) continue;
    const x = (at / 4) % image.width;
    const y = Math.floor(at / 4 / image.width);
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x + 1);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y + 1);
  }
  return box.right < 0 ? null : box;
}
