import { expect } from 'vitest';
import { chord } from '../../driver/keys.ts';
import { ONE } from './drafts.ts';
import type { Seat } from './seat.ts';

/** Frames within which Amend would have done what it must not do. */
const TIME_ENOUGH = 20;

/** A surface that Amend declines gets no underline, no card and no change, and works as it did before. */
export async function leftAlone(seat: Seat): Promise<void> {
  const text = await seat.make(ONE);
  const before = await seat.inside();
  await seat.focus();
  await seat.frames(TIME_ENOUGH);
  expect(await seat.page.evaluate(() => window.probe.marks())).toBe(0);
  await chord(seat.page, 'Alt', 'Enter');
  await seat.frames();
  expect(await seat.isCardOpen()).toBe(false);
  expect(await seat.inside()).toEqual(before);
  await chord(seat.page, 'Control', 'End');
  await seat.type('!');
  await seat.says(`${text}!`);
}
