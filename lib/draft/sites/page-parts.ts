import type { Site } from '../types.ts';
import { nearest, outwards } from './outwards.ts';
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

/** The customer's newest message in the conversation round a composer; null where it is not told from the agent's. */
export function lastCustomerMessage(site: Pick<Site, 'customer'> | null, composer: Element): Element | null {
  return customerMessages(site, composer).at(-1) ?? null;
}

/** All of them, in the order of the page; none where they are not told from the agent's. */
export function customerMessages(site: Pick<Site, 'customer'> | null, composer: Element): readonly Element[] {
  const selector = site?.customer?.join();
  if (!selector) return [];
  // Of several conversations in one page, the one that shares the smallest box with the composer.
  const allIn = (at: Element) => [...Element.prototype.querySelectorAll.call(at, selector)];
  const box = outwards(composer, (at) => allIn(at).length > 0);
  return box === null ? [] : allIn(box);
}

/** Whether a control is named as one that sends. */
export function isNamedSend(control: Element): boolean {
  return controlNames(control, ['aria-label', 'value', 'title', 'data-tooltip']).some(saysSend);
}
