import { type BrowserName, findBrowser } from './find-browser.ts';
import { machineProbes } from './probes.ts';

/** The program of that browser on this machine, installing it if need be; throws the line that says what to do. */
export async function ensureBrowser(browser: BrowserName): Promise<string> {
  const found = await findBrowser(browser, machineProbes);
  if ('problem' in found) throw new Error(found.problem);
  return found.path;
}
