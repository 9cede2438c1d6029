import type { Page } from 'puppeteer-core';
import { sendBidi } from '../../../lib/cli/browsers/bidi.ts';
import type { Desk } from './desk.ts';

/** Shows the tab in front as it would be printed. */
export async function asPrinted({ name, browser }: Desk, page: Page, printed: boolean): Promise<void> {
  if (name === 'chromium') return page.emulateMediaType(printed ? 'print' : 'screen');
  // BiDi has no word for it, so Firefox's own window is asked, as its developer tools do.
  const tree = await sendBidi(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = tree.contexts.find((each: { url: string }) => each.url.endsWith('browser.xhtml'))?.context;
  await sendBidi(browser, 'script.callFunction', {
    functionDeclaration: String(setMedium),
    arguments: [{ type: 'string', value: printed ? 'print' : '' }],
    target: { context },
    awaitPromise: true,
  });
}

/** Runs inside Firefox's own window; must not refer to anything outside itself. */
function setMedium(medium: string): void {
  // biome-ignore lint/suspicious/noExplicitAny: Firefox's chrome globals have no types here
  (globalThis as any).gBrowser.selectedBrowser.browsingContext.mediumOverride = medium;
}
