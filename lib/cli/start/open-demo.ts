import type { Page } from 'puppeteer-core';
import { clickNode } from '../browsers/drive.ts';
import type { RunningBrowser } from '../browsers/launch.ts';
import type { DemoServer } from '../demo-server.ts';

/** The demo with Amend at work: the helpdesk's tab and the side panel beside it. */
export interface OpenDemo {
  readonly page: Page;
  readonly panel: Page;
}

/** Opens the first ticket with the side panel beside it. The panel opens by a real click, as browsers demand. */
export async function openDemo(running: RunningBrowser, server: DemoServer): Promise<OpenDemo> {
  const welcome = await running.openExtensionPage('welcome.html');
  await welcome.bringToFront();
  await clickNode(running, welcome, { role: 'button', name: 'Open the side panel' });
  const target = await running.browser.waitForTarget((each) => each.url().endsWith('/sidepanel.html'));
  const panel = await target.asPage();
  const page = await running.browser.newPage();
  await page.goto(`${server.origin}/tickets/1042`);
  for (const other of await running.browser.pages()) {
    if (other !== page && other !== panel && !other.url().endsWith('/sidepanel.html')) await other.close();
  }
  await page.bringToFront();
  return { page, panel };
}
