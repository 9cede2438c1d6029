import type { Page } from 'puppeteer-core';
import { until } from '../../../lib/cli/browsers/until.ts';
import type { Desk } from './desk.ts';

/** Opens the tab of past replies, ready for files: its policies are read. */
export async function openPastReplies(desk: Desk): Promise<Page> {
  const page = await desk.openExtensionPage('options.html#backtest');
  await page.bringToFront();
  await until('past replies', () =>
    page.evaluate(() => document.querySelector('.backtest-policy option:not([value=""])') !== null),
  );
  return page;
}

/** Drops a file onto the page: this text so many times, below this head. */
export async function dropReplies(
  page: Page,
  name: string,
  head: string,
  rows: string,
  times = 1,
): Promise<void> {
  await page.evaluate(
    (fileName, first, text, count) => {
      const data = new DataTransfer();
      data.items.add(new File([first, ...Array<string>(count).fill(text)], fileName));
      const event = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
      document.querySelector('.drop')?.dispatchEvent(event);
    },
    name,
    head,
    rows,
    times,
  );
}

/** Chooses in the field of that name, once it is there. */
export async function choose(page: Page, label: string, value: string): Promise<void> {
  await until(`the field ${label}`, () =>
    page.evaluate(
      (name, wanted) => {
        const found = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === name);
        const field = document.getElementById(found?.htmlFor ?? '') as HTMLSelectElement | null;
        if (field === null || ![...field.options].some(({ value: offered }) => offered === wanted))
          return false;
        field.value = wanted;
        field.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
      },
      label,
      value,
    ),
  );
}

/** Presses the button of that name once it is there and may be pressed. */
export async function press(page: Page, name: string): Promise<void> {
  await until(`the button ${name}`, () =>
    page.evaluate((wanted) => {
      const found = [...document.querySelectorAll<HTMLButtonElement>('main button')].find(
        (button) => (button.ariaLabel ?? button.textContent) === wanted && !button.disabled,
      );
      found?.click();
      return found !== undefined;
    }, name),
  );
}

/** What stands in the page, by selector; waits until something does. */
export function texts(page: Page, selector: string): Promise<string[]> {
  return until(`something at ${selector}`, async () => {
    const found = await page.evaluate(
      (where) => [...document.querySelectorAll(where)].map(({ textContent }) => textContent ?? ''),
      selector,
    );
    return found.length > 0 && found;
  });
}
