import { namesOf } from '../field-names.ts';
import type { Site } from '../types.ts';
import { nearest, outwards } from './outwards.ts';

declare const document: never;
declare const window: never;

/** What a click sends by, if anything does. */
export const CONTROLS = 'button, input[type="submit"], input[type="button"], [role="button"]';

/** How controls that send are named, in the languages helpdesks are used in most. */
const SEND =
  /^\W*(?:send|submit|post)(?!\p{L})|^\W*(?:ab)?senden(?!\p{L})|^\W*(?:envoyer|enviar|invia|verzenden|versturen|stuur|wyślij|odeslat|skicka|отправить)(?!\p{L})|^\W*(?:送信|发送|發送|傳送)/iu;

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
  const labels = namesOf(control, ['aria-label', 'value', 'title', 'data-tooltip']);
  return [...labels, control.textContent?.trim() ?? ''].some((name) => SEND.test(name));
}
