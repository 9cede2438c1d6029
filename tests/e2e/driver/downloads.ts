import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sendBidi } from '../../../lib/cli/browsers/bidi.ts';
import type { RunningBrowser } from '../../../lib/cli/browsers/launch.ts';
import { until } from '../../../lib/cli/browsers/until.ts';

/** Has the browser put what pages save into this folder, without asking. */
export async function saveInto({ name, browser }: RunningBrowser, folder: string): Promise<void> {
  if (name === 'firefox') {
    const downloadBehavior = { type: 'allowed', destinationFolder: folder };
    await sendBidi(browser, 'browser.setDownloadBehavior', { downloadBehavior });
    return;
  }
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
}

/** Takes the JSON out of the folder that was saved under a name with this in it, as soon as it is there whole. */
export async function takeSaved(folder: string, part: string): Promise<string> {
  return until(`a file with ${part} in its name`, async () => {
    const name = (await readdir(folder)).find((each) => each.includes(part) && each.endsWith('.json'));
    if (name === undefined) return null;
    const text = await readFile(join(folder, name), 'utf8');
    JSON.parse(text);
    await rm(join(folder, name));
    return text;
  });
}
