import type { Page } from 'puppeteer-core';
import { until } from '../../../lib/cli/browsers/until.ts';
import type { Desk } from './desk.ts';

/** A subscription as it is stored: what tests look at of it. */
export interface StoredSubscription {
  readonly id: string;
  readonly revision: number;
  readonly failures: number;
  readonly next: number;
  readonly lastTried: number;
  readonly problem: { readonly kind: string } | null;
  readonly changed: { readonly note?: string; readonly added: number } | null;
}

interface Extension {
  runtime: { sendMessage(message: object): Promise<unknown> };
  storage: {
    local: {
      get(keys: null): Promise<Record<string, { value: object } | undefined>>;
      set(items: object): Promise<void>;
    };
  };
  alarms: { create(name: string, when: { when: number }): Promise<void> };
}

/** Clicks the button of that name as soon as it is there. */
export async function pressNamed(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await until(`the button “${name}”`, () =>
    page.evaluate((wanted) => {
      const found = [...document.querySelectorAll('button')].find(
        (each) => each.textContent?.trim() === wanted && !each.disabled,
      );
      found?.click();
      return found !== undefined;
    }, name),
  );
}

/** Waits until the page says this. */
export function pageSays(page: Page, words: string): Promise<true> {
  return until(`the page says “${words}”`, () =>
    page.evaluate((part) => document.body.innerText.includes(part) || null, words),
  ) as Promise<true>;
}

/** Opens the page about what a link names, as the browser does with a link that was clicked. */
export function openLink(desk: Pick<Desk, 'openExtensionPage'>, link: string): Promise<Page> {
  return desk.openExtensionPage(`subscribe.html?link=${encodeURIComponent(link)}`);
}

/** Subscribes to what a link names, by the page that tells all about it first. */
export async function subscribeTo(desk: Pick<Desk, 'openExtensionPage'>, link: string): Promise<void> {
  const page = await openLink(desk, link);
  await pressNamed(page, 'Subscribe');
  await pageSays(page, 'You subscribed to');
  await page.close();
}

/** "Check now": waits until every address was looked at. @param own a page of the extension */
export async function checkNow(own: Page): Promise<void> {
  const answer = await own.evaluate(() => {
    const { browser, chrome } = globalThis as never as { browser?: Extension; chrome: Extension };
    return (browser ?? chrome).runtime.sendMessage({ kind: 'policy-refresh' });
  });
  if (!(answer as { ok?: boolean } | undefined)?.ok) throw new Error(`refused: ${JSON.stringify(answer)}`);
}

/** All subscriptions as they are stored. @param own a page of the extension */
export function subscriptionsIn(own: Page): Promise<readonly StoredSubscription[]> {
  return own.evaluate(async () => {
    const { browser, chrome } = globalThis as never as { browser?: Extension; chrome: Extension };
    const all = await (browser ?? chrome).storage.local.get(null);
    const kept = Object.keys(all).filter((key) => key.startsWith('subscription:'));
    return kept.map((key) => all[key]?.value as never);
  });
}

/** Turns the clock on to the moment at which all subscriptions are due. @param own a page of the extension */
export async function letBeDue(own: Page): Promise<void> {
  await own.evaluate(async () => {
    const { browser, chrome } = globalThis as never as { browser?: Extension; chrome: Extension };
    const { storage } = browser ?? chrome;
    const kept = Object.entries(await storage.local.get(null));
    const due = kept.flatMap(([key, item]) =>
      key.startsWith('subscription:') ? [[key, { ...item, value: { ...item?.value, next: 1 } }]] : [],
    );
    await storage.local.set(Object.fromEntries(due));
  });
}

/** Lets the alarm of policies ring. @param own a page of the extension */
export async function ringForPolicies(own: Page): Promise<void> {
  await own.evaluate(() => {
    const { browser, chrome } = globalThis as never as { browser?: Extension; chrome: Extension };
    return (browser ?? chrome).alarms.create('policies', { when: Date.now() });
  });
}
