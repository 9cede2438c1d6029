import type { Site } from '../types.ts';
import { nearest } from './outwards.ts';
import { controlNames, saysSend } from './sending-words.ts';

declare const document: never;
declare const window: never;

/** What a click sends by, if anything does. */
export const CONTROLS = 'button, input[type="submit"], input[type="button"], [role="button"]';

/**
 * The control that sends what is written in a composer: the product's own where that is sourced and in the page, else
 * the nearest that is named so. Null where there is none, as in a chat that sends by a key.
 */
export function sendButtonOf(site: Pick<Site, 'send'> | null, composer: Element): Element | null {
  const own = site?.send?.button?.join();
  return (own ? nearest(composer, own) : null) ?? nearest(composer, CONTROLS, isNamedSend);
}

/** Whether a control is named as one that sends. */
export function isNamedSend(control: Element): boolean {
  return controlNames(control, ['aria-label', 'value', 'title', 'data-tooltip']).some(saysSend);
}
