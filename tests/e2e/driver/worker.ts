import { sendBidi } from '../../../lib/cli/browsers/bidi.ts';
import type { RunningBrowser } from '../../../lib/cli/browsers/launch.ts';
import { until } from '../../../lib/cli/browsers/until.ts';

/** Stops Amend's worker, as the browser does when it has nothing to do; the next event starts it anew. */
export async function stopWorker({ name, browser }: RunningBrowser): Promise<void> {
  if (name === 'firefox') return stopBackground(browser);
  const isWorker = (target: { type(): string; url(): string }) =>
    target.type() === 'service_worker' && target.url().endsWith('/background.js');
  const target = await browser.waitForTarget(isWorker);
  await (await target.worker())?.close();
  // This one: what just happened may have started the next already.
  await until('the worker is gone', async () => !browser.targets().includes(target));
}

/** Firefox's own window is asked, as its page about debugging does. */
async function stopBackground(browser: RunningBrowser['browser']): Promise<void> {
  const tree = await sendBidi(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = tree.contexts.find((each: { url: string }) => each.url.endsWith('browser.xhtml'))?.context;
  await sendBidi(browser, 'script.callFunction', {
    functionDeclaration: String(terminate),
    arguments: [],
    target: { context },
    awaitPromise: true,
  });
}

/** Runs inside Firefox's own window; must not refer to anything outside itself. */
function terminate(): Promise<void> {
  // biome-ignore lint/suspicious/noExplicitAny: Firefox's chrome globals have no types here
  const { WebExtensionPolicy } = globalThis as any;
  return WebExtensionPolicy.getByID('amend@amend.tools').extension.terminateBackground();
}
