import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { sendBidi } from '../../../../lib/cli/browsers/bidi.ts';
import type { BrowserName } from '../../../../lib/cli/browsers/find-browser.ts';
import { startDemoServer } from '../../../../lib/cli/demo-server.ts';
import { ensureEditorPages } from '../../../../lib/cli/setup/editor-pages.ts';
import { inProject } from '../../../../lib/cli/setup/project.ts';
import { type Desk, startDesk } from '../../driver/desk.ts';
import { openPanelFor } from '../../driver/panel.ts';
import { installProbe } from './probe.ts';

/** One browser with one tab, in which one editor after another is tried. */
export interface Bench {
  readonly browser: BrowserName;
  readonly desk: Desk;
  readonly page: Page;
  /** Loads a page afresh, such as that of an editor; nobody has been in it. */
  load(path: string): Promise<void>;
  /** What went wrong on the page since it was last asked: errors that nobody caught. */
  faults(): readonly string[];
  /** The panel beside the tab. */
  panel(): Promise<Page>;
  /** Chromium's protocol; there is none in Firefox. */
  devtools(): Promise<CDPSession>;
  /** Chromium's number for the world in which Amend runs on the page. */
  ownWorld(): Promise<number>;
  /** Runs a function in Firefox's own window. */
  inChrome(work: (text: string) => void, text: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts it; end it with `close()`. */
export async function startBench(browser: BrowserName): Promise<Bench> {
  const server = await startDemoServer(0, [await ensureEditorPages(), inProject('tests/e2e/pages')]);
  const desk = await startDesk(browser, { server });
  const page = await desk.browser.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String((error as Error).stack ?? error)));
  let panel: Page | null = null;
  let devtools: CDPSession | null = null;
  const bench: Bench = {
    browser,
    desk,
    page,
    async load(path) {
      await page.goto(`${server.origin}/${path}`);
      await page.bringToFront();
      // Else the browser keeps the pages before it for the Back button, and with them all that they hold.
      if (browser === 'chromium') await (await bench.devtools()).send('Page.resetNavigationHistory');
      faults.length = 0;
      await page.evaluate(installProbe);
    },
    faults: () => faults.splice(0),
    async panel() {
      if (panel === null) {
        panel = await openPanelFor(desk, page);
        await page.bringToFront();
      }
      return panel;
    },
    async devtools() {
      devtools ??= await page.createCDPSession();
      return devtools;
    },
    ownWorld: async () => worldOf(await bench.devtools()),
    inChrome: (work, text) => runInChrome(desk.browser, work, text),
    async close() {
      await desk.close();
      await server.close();
    },
  };
  return bench;
}

async function worldOf(devtools: CDPSession): Promise<number> {
  const worlds: { id: number; origin: string; auxData: { frameId: string } }[] = [];
  devtools.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context as never));
  await devtools.send('Runtime.disable');
  await devtools.send('Runtime.enable');
  const { frameTree } = await devtools.send('Page.getFrameTree');
  devtools.removeAllListeners('Runtime.executionContextCreated');
  const own = worlds.find(
    ({ origin, auxData }) => origin.startsWith('chrome-extension:') && auxData.frameId === frameTree.frame.id,
  );
  if (!own) throw new Error('Amend is not in the page');
  return own.id;
}

/** A driver's word for it is missing, so it is said in the protocol itself. */
async function runInChrome(browser: Browser, work: (text: string) => void, text: string): Promise<void> {
  const { contexts } = await sendBidi(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
  const window = contexts.find((one: { url: string }) => one.url.endsWith('browser.xhtml'));
  const result = await sendBidi(browser, 'script.callFunction', {
    functionDeclaration: String(work),
    arguments: [{ type: 'string', value: text }],
    target: { context: window?.context },
    awaitPromise: true,
  });
  if (result.type !== 'success') throw new Error(JSON.stringify(result.exceptionDetails?.text ?? result));
}
