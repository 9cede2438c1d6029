import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from '../../../lib/cli/browsers/until.ts';
import type { Desk } from './desk.ts';

/** A rule as somebody types it in. */
export interface TypedRule {
  readonly words: string;
  readonly why: string;
  readonly instead: string;
}

export const NOT_OUR_POLICY: TypedRule = {
  words: 'not our policy',
  why: 'The customer hears a wall, not a person.',
  instead: 'Here is what I can do:',
};

/** Opens the studio in a tab of its own, in front. */
export async function openStudio(desk: Desk, part = ''): Promise<Page> {
  const page = await desk.openExtensionPage(`options.html#studio${part}`);
  await page.bringToFront();
  await page.waitForSelector('.studio[data-stage="start"], .studio[data-stage="working"]');
  return page;
}

/** Begins a policy by name and owner, by keyboard alone. @param delay between keys, in ms */
export async function beginPolicy(page: Page, name: string, delay = 0): Promise<void> {
  await (await fieldOf(page, 'name')).focus();
  await page.keyboard.type(name, { delay });
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ana Ruiz', { delay });
  await page.keyboard.press('Enter');
  await page.waitForSelector('.studio-rows');
}

/** Writes a rule by keyboard alone, from the button that has the focus. */
export async function writeRule(page: Page, { words, why, instead }: TypedRule, delay = 0): Promise<void> {
  await page.keyboard.press('Enter');
  await focusIn(page, 'phrases');
  await page.keyboard.type(words, { delay });
  await tabTo(page, 'why');
  await page.keyboard.type(why, { delay });
  await tabTo(page, 'alternatives');
  await page.keyboard.type(instead, { delay });
  await until('the rule is in the policy', () => hasText(page, '.studio-option .studio-tag', 'Yours'));
}

/** The first control of a field, by the field's name. */
export async function fieldOf(page: Page, name: string): Promise<ElementHandle<HTMLElement>> {
  const found = await page.waitForSelector(`[data-field="${name}"] :is(input, textarea, select)`);
  return found as ElementHandle<HTMLElement>;
}

/** The value of that control. */
export async function textIn(page: Page, name: string): Promise<string> {
  return (await fieldOf(page, name)).evaluate((field) => (field as HTMLInputElement).value);
}

/** Puts a text in the place of what the field holds, as typed. */
export async function retype(page: Page, name: string, text: string): Promise<void> {
  await (await fieldOf(page, name)).evaluate((field) => {
    field.focus();
    (field as HTMLTextAreaElement).select();
  });
  await page.keyboard.type(text);
}

/** Clicks the button of that name, once it is there and can be pressed. */
export async function press(page: Page, name: string): Promise<void> {
  await until(`the button ${name}`, () =>
    page.evaluate((wanted) => {
      const found = [...document.querySelectorAll<HTMLElement>('button, a')].find(
        (each) => each.textContent?.trim() === wanted || each.getAttribute('aria-label') === wanted,
      );
      if (found === undefined || found.matches(':disabled')) return false;
      found.click();
      return true;
    }, name),
  );
}

/** Waits until all is kept. */
export async function saved(page: Page): Promise<void> {
  await until('all is kept', () =>
    page.evaluate(() => document.querySelector<HTMLElement>('[data-saved]')?.dataset.saved === 'saved'),
  );
}

/** Waits until the checks are through and say this. */
export async function checksSay(page: Page, words: string): Promise<void> {
  await until(`the checks say ${words}`, () => hasText(page, '.studio-checks', words));
}

/** Whether an element there holds that text. */
export function hasText(page: Page, selector: string, text: string): Promise<boolean> {
  return page.$$eval(
    selector,
    (found, wanted) => found.some(({ textContent }) => textContent?.includes(wanted)),
    text,
  );
}

/** Drops a file onto the page. */
export function dropFile(page: Page, name: string, text: string): Promise<void> {
  return page.evaluate(
    (fileName, content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName));
      const drop = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer });
      document.querySelector('.studio')?.dispatchEvent(drop);
    },
    name,
    text,
  );
}

async function tabTo(page: Page, field: string): Promise<void> {
  await until(`Tab reaches ${field}`, async () => {
    await page.keyboard.press('Tab');
    return isFocusIn(page, field);
  });
}

async function focusIn(page: Page, field: string): Promise<void> {
  await until(`focus in ${field}`, () => isFocusIn(page, field));
}

function isFocusIn(page: Page, field: string): Promise<boolean> {
  return page.evaluate(
    (name) => document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset.field === name,
    field,
  );
}
