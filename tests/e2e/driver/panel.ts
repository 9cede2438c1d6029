import type { Page } from 'puppeteer-core';
import { until } from '../../../lib/cli/browsers/until.ts';
import type { Desk } from './desk.ts';

/** A recovery step as the panel shows it. */
export interface ShownStep {
  readonly name: string;
  readonly checked: boolean;
  readonly about: string;
}

interface Tabs {
  tabs: { query(what: object): Promise<{ id?: number; url?: string }[]> };
}

/** Opens the panel as a page of its own, held to the tab of `page`. */
export function openPanelFor(desk: Pick<Desk, 'openExtensionPage'>, page: Page): Promise<Page> {
  return openBeside(desk, 'sidepanel.html', page);
}

/** Opens the popup of the toolbar button as a page of its own, held to the tab of `page`. */
export function openPopupFor(desk: Pick<Desk, 'openExtensionPage'>, page: Page): Promise<Page> {
  return openBeside(desk, 'popup.html', page);
}

async function openBeside(desk: Pick<Desk, 'openExtensionPage'>, file: string, page: Page): Promise<Page> {
  const asked = await desk.openExtensionPage('options.html');
  const id = await asked.evaluate(async (address) => {
    const { browser, chrome } = globalThis as never as { browser?: Tabs; chrome: Tabs };
    const tabs = await (browser ?? chrome).tabs.query({});
    return tabs.find((tab) => tab.url === address)?.id;
  }, page.url());
  await asked.close();
  return desk.openExtensionPage(`${file}?tab=${id}`);
}

/** The steps in their order, with their description. */
export function stepsIn(panel: Page): Promise<readonly ShownStep[]> {
  return panel.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].map((box) => ({
      name: box.labels?.[0]?.textContent ?? '',
      checked: box.checked,
      about: document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent ?? '',
    })),
  );
}

/** Waits until exactly these steps are ticked, by their place in the list, and gives all of them back. */
export function ticked(panel: Page, places: readonly number[]): Promise<readonly ShownStep[]> {
  return until(`ticks at ${places.join(', ') || 'none'}`, async () => {
    const steps = await stepsIn(panel);
    const now = steps.flatMap((step, place) => (step.checked ? [place] : []));
    if (steps.length > 0 && now.join() === places.join()) return steps;
    throw new Error(`ticked now: ${now.join() || 'none'} of ${steps.length}`);
  });
}

/** Clicks the box of the step at that place with the real mouse. */
export async function tickByHand(panel: Page, place: number): Promise<void> {
  await panel.bringToFront();
  const boxes = await panel.$$('input[type="checkbox"]');
  await boxes[place]?.click();
}

/** Waits until the panel's heading says this: the case, or what there is instead of one. */
export function heading(panel: Page, words: string): Promise<void> {
  return until(`the panel's heading “${words}”`, async () => {
    const now = await panel.evaluate(() => document.querySelector('h1')?.textContent);
    if (now !== words) throw new Error(`it says “${now}”`);
    return true;
  }).then(() => undefined);
}

/** Waits until the badge of the panel's tab says this. */
export function badge(panel: Page, words: string): Promise<void> {
  return until(`the badge “${words}”`, async () => {
    const now = await panel.evaluate(async () => {
      const { browser, chrome } = globalThis as never as { browser?: Action; chrome: Action };
      const tabId = Number(new URLSearchParams(location.search).get('tab'));
      return (browser ?? chrome).action.getBadgeText({ tabId });
    });
    if (now !== words) throw new Error(`it says “${now}”`);
    return true;
  }).then(() => undefined);
}

interface Action {
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
}
