import type { Site } from '../types.ts';
import { outwards } from './outwards.ts';

declare const document: never;
declare const window: never;

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
