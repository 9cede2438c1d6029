import { isDeepStrictEqual } from 'node:util';
import { until } from '../../../lib/cli/browsers/until.ts';
import type { Desk } from './desk.ts';

interface Stored {
  storage: { local: { get(key: string): Promise<Record<string, unknown>> } };
}

const HEAD = { format: 1, id: 'team', name: 'Team wording', language: 'en', extends: ['english'] };
let revision = 0;

/** Gives the settings a policy that says this of the send guard, and waits until it is in force. */
export async function guardBy(desk: Desk, sendGuard: string | object): Promise<void> {
  const settings = await desk.openExtensionPage('options.html');
  await settings.waitForSelector('input[type="file"]');
  const policy = { ...HEAD, revision: ++revision, settings: { sendGuard } };
  await settings.$eval('input[type="file"]', giveFile, JSON.stringify(policy));
  await until(`the guard ${JSON.stringify(sendGuard)}`, async () =>
    isDeepStrictEqual(await settings.evaluate(guardNow), sendGuard),
  );
  await settings.close();
}

// These run in the page.

function giveFile(input: Element, text: string): void {
  const files = new DataTransfer();
  files.items.add(new File([text], 'team.json', { type: 'application/json' }));
  (input as HTMLInputElement).files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

async function guardNow(): Promise<unknown> {
  const { browser, chrome } = globalThis as never as { browser?: Stored; chrome: Stored };
  const { settings } = await (browser ?? chrome).storage.local.get('settings');
  return (settings as { value?: { sendGuard?: unknown } } | undefined)?.value?.sendGuard;
}
