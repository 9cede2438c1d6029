import type { CDPSession, ElementHandle, Page } from 'puppeteer-core';
import { until } from '../../browsers/until.ts';
import { sampleText } from '../sample-text.ts';

/** One page with an editor in it, where Amend is awake or not there at all. */
export interface TypedPage {
  readonly page: Page;
  readonly host: ElementHandle<HTMLElement>;
  readonly devtools: CDPSession;
}

/** What the pages of tests/e2e/editors offer to scripts. */
interface Fixture {
  readonly host: string;
  make(html: string): Promise<void>;
  closedRoot?(): ShadowRoot;
}

const MARKS = ['amend-block', 'amend-warn', 'amend-hint'];

/** Fills the page's editor with a draft of so many characters and puts the caret at its end. */
export async function openDraft(page: Page, characters: number): Promise<TypedPage> {
  await page.waitForFunction(() => 'fixture' in window);
  const paragraphs = sampleText(characters).split('\n\n');
  await page.evaluate(
    (html) => (window as unknown as { fixture: Fixture }).fixture.make(html),
    paragraphs.map((text) => `<p>${text.replaceAll('&', '&amp;')}</p>`).join(''),
  );
  const host = (await page.evaluateHandle(findHost)) as ElementHandle<HTMLElement>;
  const { x, y } = await host.evaluate(middleOf);
  await page.mouse.click(x, y);
  await page.keyboard.down('Control');
  await page.keyboard.press('End');
  await page.keyboard.up('Control');
  return { page, host, devtools: await page.createCDPSession() };
}

/** Runs in the page: walks the path of the fixture's host. */
function findHost(): HTMLElement | null {
  const { fixture } = window as unknown as { fixture: Fixture };
  let root: ParentNode = document;
  let element: Element | null = null;
  for (const [, joint, selector = ''] of fixture.host.matchAll(/(>>>|\|\|\||^)\s*((?:(?!>>>|\|\|\|).)+)/g)) {
    if (joint === '>>>') root = element?.shadowRoot ?? (fixture.closedRoot?.() as ShadowRoot);
    if (joint === '|||') root = (element as HTMLIFrameElement).contentDocument as Document;
    element = root.querySelector(selector.trim());
  }
  return element as HTMLElement | null;
}

/** Runs in the page: the middle of an element, in px of the page's viewport even where it stands in a frame. */
function middleOf(node: Element): { x: number; y: number } {
  const box = node.getBoundingClientRect();
  const middle = { x: box.x + box.width / 2, y: Math.min(box.y + box.height / 2, box.y + 60) };
  const around = node.ownerDocument.defaultView?.frameElement;
  if (!around) return middle;
  const outer = around.getBoundingClientRect();
  return { x: outer.x + around.clientLeft + middle.x, y: outer.y + around.clientTop + middle.y };
}

/** Waits until the page shows that Amend has found something in the draft. */
export function awake({ host }: TypedPage): Promise<unknown> {
  return until('Amend at work in the editor', () =>
    host.evaluate(({ ownerDocument: doc }, marks) => {
      const { highlights } = (doc.defaultView as typeof globalThis & Window).CSS;
      // Over a native field it paints in a layer of its own.
      const layer = doc.querySelector('amend-layer');
      return layer !== null || marks.some((mark) => (highlights.get(mark)?.size ?? 0) > 0);
    }, MARKS),
  );
}

/**
 * Types a phrase and counts the frames from its last key until it is underlined. Null for a native field: what is
 * painted over it stands in a closed shadow root.
 */
export async function framesToUnderline({ page, host }: TypedPage, phrase: string): Promise<number | null> {
  if (await host.evaluate((node) => 'value' in node)) return null;
  await page.keyboard.type(phrase.slice(0, -1));
  // In place before the key is pressed: a promise of the page cannot be handed over without waiting for it.
  const counted = await host.evaluateHandle(countFrames, MARKS);
  await page.keyboard.type(phrase.slice(-1));
  return counted.evaluate(({ frames }) => frames);
}

/** Runs in the page: counts frames from the next key until one more place is highlighted. */
function countFrames(node: HTMLElement, marks: readonly string[]): { readonly frames: Promise<number> } {
  const view = node.ownerDocument.defaultView as typeof globalThis & Window;
  const count = () => marks.reduce((all, mark) => all + (view.CSS.highlights.get(mark)?.size ?? 0), 0);
  const before = count();
  const frames = new Promise<number>((resolve) => {
    let frames = 0;
    const look = () => {
      frames += 1;
      if (count() > before || frames > 60) resolve(frames);
      else next();
    };
    // After every callback of the coming frame.
    const next = () => view.requestAnimationFrame(() => view.setTimeout(look, 0));
    node.ownerDocument.addEventListener('keydown', next, { once: true, capture: true });
  });
  return { frames };
}

/** Bytes of script memory in use in the page, rubbish taken out first. */
export async function heapOf({ devtools }: TypedPage): Promise<number> {
  for (let nth = 0; nth < 3; nth++) await devtools.send('HeapProfiler.collectGarbage');
  return (await devtools.send('Runtime.getHeapUsage')).usedSize;
}
