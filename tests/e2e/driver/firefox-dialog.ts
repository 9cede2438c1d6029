import { sendBidi } from '../../../lib/cli/browsers/bidi.ts';
import type { RunningBrowser } from '../../../lib/cli/browsers/launch.ts';
import { until } from '../../../lib/cli/browsers/until.ts';

interface Context {
  readonly context: string;
  readonly url: string;
  readonly children?: readonly Context[];
}

/** Waits for Firefox to ask whether a site may open a link with a program, says yes, and gives its question back. */
export async function allowLink({ browser }: Pick<RunningBrowser, 'browser'>): Promise<string> {
  const dialog = await until('Firefox asks about the link', async () => {
    const { contexts } = await sendBidi(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
    const all = (contexts as Context[]).flatMap((each) => [each, ...(each.children ?? [])]);
    return all.find(({ url }) => url.endsWith('/permissionDialog.xhtml')) ?? null;
  });
  return until('Firefox is told that it may', async () => {
    const { result } = await sendBidi(browser, 'script.callFunction', {
      functionDeclaration: String(accept),
      arguments: [],
      target: { context: dialog.context },
      awaitPromise: true,
    });
    return (result as { value?: string }).value || null;
  });
}

/** The addresses of all tabs; Firefox's driver tells them of extension pages as well. */
export async function addressesIn({ browser }: Pick<RunningBrowser, 'browser'>): Promise<readonly string[]> {
  const { contexts } = await sendBidi(browser, 'browsingContext.getTree', {});
  return (contexts as Context[]).map(({ url }) => url);
}

/** Runs inside the dialog; must not refer to anything outside itself. */
function accept(): string {
  // biome-ignore lint/suspicious/noExplicitAny: Firefox's own dialogs have no types here
  const dialog = document.querySelector('dialog') as any;
  const question = dialog?.querySelector('#description')?.textContent ?? document.documentElement.textContent;
  const button = dialog?.getButton?.('accept');
  // It waits for a moment, lest somebody hit it by mistake.
  if (!button || button.disabled) return '';
  dialog.acceptDialog();
  return question;
}
