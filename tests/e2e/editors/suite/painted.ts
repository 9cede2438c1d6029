import type { Page } from 'puppeteer-core';
import type { PaintedWords } from './probe.ts';

/** The extents of an underline as they are on the screen, in px of the screen; null where none is painted. */
export interface PaintedLine {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The part of its columns that are coloured: a line with gaps has less than 1. */
  readonly filled: number;
}

/** Farther out than a line may stand off; nearer than the next coloured thing of any draft. */
const BESIDE = 6;
const BELOW = 8;

/**
 * Reads off a picture where lines of our red are painted under each of these words. `scale`: px of the screen
 * for one of the page.
 */
export async function linesUnder(
  page: Page,
  places: readonly PaintedWords[],
  scale = 1,
): Promise<readonly (PaintedLine | null)[]> {
  const left = Math.floor(Math.min(...places.map((one) => one.left)) - BESIDE);
  const top = Math.floor(Math.min(...places.map((one) => one.top)));
  const right = Math.ceil(Math.max(...places.map((one) => one.right)) + BESIDE);
  const bottom = Math.ceil(Math.max(...places.map((one) => one.bottom)) + BELOW);
  const scrolled = await page.evaluate(() => ({ x: scrollX, y: scrollY }));
  const clip = { x: left + scrolled.x, y: top + scrolled.y, width: right - left, height: bottom - top };
  const picture = await page.screenshot({ clip, encoding: 'base64', captureBeyondViewport: false });
  const areas = places.map((one) => ({
    left: (one.left - BESIDE - left) * scale,
    right: (one.right + BESIDE - left) * scale,
    // Letters and emoji end above it, so whatever is red there is a line.
    top: (one.baseline - 1 - top) * scale,
    bottom: (one.bottom + BELOW - top) * scale,
  }));
  const lines = await page.evaluate(readLines, picture, areas);
  return lines.map(
    (line) =>
      line && {
        left: line.left + left * scale,
        right: line.right + left * scale,
        top: line.top + top * scale,
        bottom: line.bottom + top * scale,
        filled: line.filled,
      },
  );
}

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Runs in the page, which is the one that can read a PNG. */
async function readLines(picture: string, areas: readonly Area[]): Promise<(PaintedLine | null)[]> {
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const pen = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  pen.drawImage(image, 0, 0);
  const { data } = pen.getImageData(0, 0, image.width, image.height);
  const isRed = (x: number, y: number) => {
    const at = 4 * (y * image.width + x);
    return (data[at] ?? 0) - Math.max(data[at + 1] ?? 0, data[at + 2] ?? 0) > 60;
  };
  return areas.map((area) => {
    const columns = new Set<number>();
    const rows = new Set<number>();
    for (let y = Math.max(0, Math.round(area.top)); y < Math.min(image.height, area.bottom); y += 1)
      for (let x = Math.max(0, Math.round(area.left)); x < Math.min(image.width, area.right); x += 1)
        if (isRed(x, y)) {
          columns.add(x);
          rows.add(y);
        }
    if (columns.size === 0) return null;
    const [left, right] = [Math.min(...columns), Math.max(...columns) + 1];
    const [top, bottom] = [Math.min(...rows), Math.max(...rows) + 1];
    return { left, right, top, bottom, filled: columns.size / (right - left) };
  });
}
