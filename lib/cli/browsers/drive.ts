import type { ElementHandle, Page } from 'puppeteer-core';
import { type AccessibleNode, accessibleNodes } from './accessible.ts';
import type { RunningBrowser } from './launch.ts';
import { until } from './until.ts';

/** A card or button that a test or scene waits for. */
export interface Wanted {
  readonly role: string;
  readonly name: string | RegExp;
}

const isNamed = (node: AccessibleNode, name: string | RegExp) =>
  typeof name === 'string' ? node.name === name : name.test(node.name);

/** What is on screen now with that role and name, or null. */
export async function findNode(
  running: RunningBrowser,
  page: Page,
  { role, name }: Wanted,
): Promise<AccessibleNode | null> {
  const nodes = await accessibleNodes(running, page, [role]);
  return nodes.find((node) => isNamed(node, name)) ?? null;
}

/** Waits until it is there and has stopped moving. */
export function waitForNode(running: RunningBrowser, page: Page, wanted: Wanted): Promise<AccessibleNode> {
  let last = '';
  return until(`${wanted.role} “${wanted.name}”`, async () => {
    const node = await findNode(running, page, wanted);
    const box = node && JSON.stringify(node.box);
    const still = box !== null && box === last && node !== null && node.box.width > 0;
    last = box ?? '';
    return still ? node : null;
  });
}

/** Waits until nothing of that role and name is on screen. */
export async function waitForNone(running: RunningBrowser, page: Page, wanted: Wanted): Promise<void> {
  await until(
    `no ${wanted.role} “${wanted.name}”`,
    async () => (await findNode(running, page, wanted)) === null,
  );
}

/** Clicks the middle of what is on screen with the real mouse. */
export async function clickNode(
  running: RunningBrowser,
  page: Page,
  wanted: Wanted,
): Promise<AccessibleNode> {
  const node = await waitForNode(running, page, wanted);
  await page.mouse.click(node.box.x + node.box.width / 2, node.box.y + node.box.height / 2);
  return node;
}

/** The words that highlights of ours cover in the document of `element`, by their order in it. */
export function highlightedWords(element: ElementHandle<HTMLElement>): Promise<string[]> {
  return element.evaluate((node) => {
    const registry = (node.ownerDocument.defaultView as typeof globalThis & Window).CSS.highlights;
    // Static ones know neither their words nor their order.
    const live = ({ startContainer, startOffset, endContainer, endOffset }: AbstractRange) => {
      const range = node.ownerDocument.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range;
    };
    const ranges = ['amend-block', 'amend-warn', 'amend-hint']
      .flatMap((name) => [...(registry.get(name) ?? [])] as AbstractRange[])
      .filter((range) => node.contains(range.startContainer) && !range.collapsed)
      .map(live);
    const order = (a: Range, b: Range) => a.compareBoundaryPoints(Range.START_TO_START, b);
    return ranges.sort(order).map((range) => range.toString().replaceAll('\u00a0', ' '));
  });
}
