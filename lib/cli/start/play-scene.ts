import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { accessibleNodes } from '../browsers/accessible.ts';
import { clickNode, highlightedWords, waitForNode, waitForNone } from '../browsers/drive.ts';
import type { RunningBrowser } from '../browsers/launch.ts';
import { until } from '../browsers/until.ts';
import type { OpenDemo } from './open-demo.ts';

/** What happened in the scene, in the words that stood on screen. */
export interface Scene {
  readonly ticket: string;
  readonly draft: string;
  readonly flagged: readonly string[];
  readonly replaced: readonly { readonly from: string; readonly to: string }[];
  readonly ticked: readonly { readonly step: string; readonly evidence: string }[];
  readonly left: string;
  readonly pictures: readonly string[];
}

/** What hurts, typed first; both sentences must be flagged. */
const DRAFT = 'That’s not my job. Please calm down.';

/** What puts it right, typed after the replacements; it covers all five steps. */
const RECOVERY = [
  ' I am truly sorry that we sent you the wrong parcel.',
  ' I have just sent the right picnic set by courier; it will be with you on Friday before noon.',
  ' I understand how upsetting it is to wait at home all morning for a box of hose fittings, with a birthday on Saturday.',
  ' To make up for it, I have refunded your delivery fee and added a £10 voucher.',
  ' I will call you on Friday at 2 pm to make sure everything arrived.',
].join('');

/** Plays the main job with real keys and the real mouse, and keeps pictures of it in `out`. */
export async function playScene(running: RunningBrowser, demo: OpenDemo, out: string): Promise<Scene> {
  await mkdir(out, { recursive: true });
  const { page, panel } = demo;
  const pictures: string[] = [];
  const shoot = async (name: string, what: Page) => {
    await what.screenshot({ path: join(out, `${name}.png`) });
    pictures.push(join(out, `${name}.png`));
  };
  const editor = (await page.waitForSelector('[data-composer="reply"]')) as ElementHandle<HTMLElement>;
  await editor.click();
  await page.keyboard.type(DRAFT);
  const flagged = await until('two underlines in the reply', async () => {
    const words = await highlightedWords(editor);
    return words.length >= 2 && words;
  });
  await shoot('1-underlined', page);
  await shoot('2-panel-findings', panel);
  const replaced = [];
  for (const words of flagged) {
    await clickWords(page, editor, words);
    await waitForNode(running, page, { role: 'dialog', name: words });
    await shoot(`3-card-${replaced.length + 1}`, page);
    replaced.push(await applyFirst(running, page, words));
  }
  await page.keyboard.press('End');
  await page.keyboard.type(RECOVERY);
  const ticked = await until('five ticked steps, the last one with its last word', async () => {
    const boxes = await accessibleNodes(running, panel, ['checkbox']);
    const whole = boxes.at(-1)?.description.includes('everything arrived');
    return boxes.length >= 5 && whole && boxes.every((box) => box.checked) && boxes;
  });
  await shoot('4-recovered', page);
  await shoot('5-panel-steps', panel);
  return {
    ticket: await page.title(),
    draft: DRAFT,
    flagged,
    replaced,
    ticked: ticked.map((box) => ({ step: box.name, evidence: box.description })),
    left: await editor.evaluate((node) => node.textContent ?? ''),
    pictures,
  };
}

async function clickWords(page: Page, editor: ElementHandle<HTMLElement>, words: string): Promise<void> {
  const point = await editor.evaluate((node, sought) => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const at = (text.nodeValue ?? '').replaceAll('\u00a0', ' ').indexOf(sought);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + sought.length);
      const box = range.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    return null;
  }, words);
  if (!point) throw new Error(`“${words}” is not in the reply`);
  await page.mouse.click(point.x, point.y);
}

async function applyFirst(running: RunningBrowser, page: Page, words: string) {
  const button = await clickNode(running, page, { role: 'button', name: /^Replace with: / });
  await waitForNone(running, page, { role: 'dialog', name: words });
  return { from: words, to: button.name.replace(/^Replace with: /, '') };
}
