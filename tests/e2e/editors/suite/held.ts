import type { CDPSession } from 'puppeteer-core';
import type { Bench } from './bench.ts';

/** What Amend holds in the page: by kind, how many. */
export type Held = Readonly<Record<string, number>>;

/** Every listener of ours ends with a signal, so a signal that is still there tells of listeners that are. */
const KINDS = ['MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'AbortSignal', 'Range'] as const;

/**
 * Counts what is left in the page. In Chromium the world in which extensions run is asked what it still holds after
 * its garbage was collected; Firefox has no door for that, so only nodes and highlights are counted there.
 */
export async function heldByUs(bench: Bench): Promise<Held> {
  const inPage = await bench.page.evaluate(() => ({
    nodes: document.documentElement.children.length,
    cards: document.querySelectorAll('amend-card').length,
    sheets: document.adoptedStyleSheets.length,
    highlighted: [...(CSS.highlights?.values() ?? [])].reduce((sum, highlight) => sum + highlight.size, 0),
  }));
  return bench.browser === 'chromium' ? { ...inPage, ...(await heldInChromium(bench)) } : inPage;
}

async function heldInChromium(bench: Bench): Promise<Held> {
  const devtools = await bench.devtools();
  const contextId = await bench.ownWorld();
  const held: Record<string, number> = {};
  for (const kind of KINDS) held[kind] = await countOf(devtools, contextId, kind);
  return held;
}

async function countOf(devtools: CDPSession, contextId: number, kind: string): Promise<number> {
  const objectGroup = 'held';
  const expression = `${kind}.prototype`;
  const { result } = await devtools.send('Runtime.evaluate', { expression, contextId, objectGroup });
  const prototypeObjectId = result.objectId ?? '';
  const { objects } = await devtools.send('Runtime.queryObjects', { prototypeObjectId, objectGroup });
  const counted = await devtools.send('Runtime.callFunctionOn', {
    functionDeclaration: 'function () { return this.length; }',
    objectId: objects.objectId ?? '',
    returnByValue: true,
  });
  await devtools.send('Runtime.releaseObjectGroup', { objectGroup });
  return Number(counted.result.value);
}
