import type { KeyInput, Page } from 'puppeteer-core';
import type { EditorOnPage } from './editors.ts';

/** Clicks into the editor and types with real keys. */
export async function writeInto(editor: EditorOnPage, text: string): Promise<void> {
  await editor.element.click();
  await editor.page.keyboard.type(text);
}

/** Presses keys held together, the last one last: `chord(page, 'Control', 'KeyZ')`. */
export async function chord(page: Page, ...keys: readonly KeyInput[]): Promise<void> {
  for (const key of keys) await page.keyboard.down(key);
  for (const key of [...keys].reverse()) await page.keyboard.up(key);
}

/** One Ctrl+Z. */
export const undo = (page: Page): Promise<void> => chord(page, 'Control', 'KeyZ');
