import type { Page } from 'puppeteer-core';
import { until } from '../../../lib/cli/browsers/until.ts';
import type { Desk } from './desk.ts';

/** Opens the check page, ready to be written in. @param hash with its `#` */
export async function openCheckPage(desk: Desk, hash = ''): Promise<Page> {
  const page = await desk.openExtensionPage(`check.html${hash}`);
  await page.bringToFront();
  await page.waitForSelector('.draft-field');
  return page;
}

/** Drops a file onto the page: these bytes, or this text so many times. */
export async function dropFile(
  page: Page,
  name: string,
  content: string | readonly number[],
  times = 1,
): Promise<void> {
  await page.evaluate(
    (fileName, given, count) => {
      const piece = typeof given === 'string' ? given : Uint8Array.from(given);
      const data = new DataTransfer();
      data.items.add(new File(Array(count).fill(piece), fileName));
      const event = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
      document.querySelector('.drop')?.dispatchEvent(event);
    },
    name,
    content,
    times,
  );
}

/** Pastes into the field as the browser does; by an event of our own, since a test has no clipboard. */
export async function paste(page: Page, text: string, html = '', times = 1): Promise<void> {
  await page.evaluate(
    (words, formatted, count) => {
      const data = new DataTransfer();
      data.setData('text/plain', words.repeat(count));
      if (formatted !== '') data.setData('text/html', formatted);
      // Firefox lets nobody make a paste with anything in it.
      const event = new Event('paste', { bubbles: true, cancelable: true });
      Object.defineProperty(event, 'clipboardData', { value: data });
      document.querySelector('.draft-field')?.dispatchEvent(event);
    },
    text,
    html,
    times,
  );
}

/** Waits until the wordings that are listed beside the text are these. */
export function untilFound(page: Page, words: readonly string[]): Promise<boolean> {
  return until(`the list says ${words.join(', ')}`, async () => {
    const shown = await page.$$eval('.finding-words', (all) => all.map(({ textContent }) => textContent));
    if (JSON.stringify(shown) === JSON.stringify(words)) return true;
    throw new Error(`it says ${shown.join(', ')}`);
  });
}

/** What the field says. */
export function fieldText(page: Page): Promise<string> {
  return page.$eval('.draft-field', (field) =>
    field instanceof HTMLTextAreaElement ? field.value : (field as HTMLElement).innerText,
  );
}

/** Presses the button of that name, wherever it is, once it may be pressed. */
export async function pressButton(page: Page, name: string): Promise<void> {
  await until(`the button ${name}`, () =>
    page.evaluate((wanted) => {
      const found = [...document.querySelectorAll('button')].find(
        (button) => (button.ariaLabel ?? button.textContent) === wanted && !button.disabled,
      );
      found?.click();
      return found !== undefined;
    }, name),
  );
}

/** Waits until the page says these words somewhere. */
export function untilSays(page: Page, words: string): Promise<boolean> {
  return until(`the page says “${words}”`, () =>
    page.evaluate((wanted) => document.body.innerText.includes(wanted), words),
  );
}
