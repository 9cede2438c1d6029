import { attributeOf, matches } from '../past-names.ts';
import type { CaseRef, PageSite } from '../types.ts';
import { outwards } from './outwards.ts';
import { unnamedId } from './unnamed-case.ts';

declare const document: never;
declare const window: never;

/** The product that a page is of: the first whose mark, where it takes one, is in the page. */
export function siteIn(page: Document, sites: readonly PageSite[]): PageSite | null {
  return sites.find(({ mark }) => mark === '' || page.querySelector(mark) !== null) ?? null;
}

/** The case an address shows, or null when it names none (a list, a search, a new message). */
export function caseAt(site: PageSite, url: URL): CaseRef | null {
  const address = url.pathname + url.search + url.hash;
  for (const source of site.caseId) {
    const id = new RegExp(source).exec(address)?.[1];
    if (id) return refTo(site, id);
  }
  return null;
}

/** The case a composer belongs to: what stands round it says, else the address, else the page. */
export function caseOf(site: PageSite, url: URL, composer: Element): CaseRef | null {
  return caseRound(site, composer) ?? caseAt(site, url) ?? caseOnPage(site, composer.ownerDocument);
}

/** Whether the address may be of another case than this composer: it is out of sight, or in a panel that is. */
export function isAside({ inactive }: PageSite, composer: Element): boolean {
  if (composer.checkVisibility?.() === false) return true;
  return inactive.length > 0 && outwards(composer, (at) => matches(at, inactive.join())) !== null;
}

function caseRound(site: PageSite, composer: Element): CaseRef | null {
  let id = '';
  const names = (at: Element) =>
    site.caseIn.some((name) => {
      id = attributeOf(at, name) ?? '';
      // A panel for a new ticket has a word there and no number.
      return /\d/.test(id);
    });
  return outwards(composer, names) && refTo(site, id);
}

function caseOnPage(site: PageSite, page: Document): CaseRef | null {
  const [selector, attribute = '', source = ''] = site.casePage;
  if (!selector) return null;
  for (const element of page.querySelectorAll(selector)) {
    const name = new RegExp(source).exec(element.getAttribute(attribute) ?? '')?.[1];
    if (name) return refTo(site, name);
  }
  return null;
}

/** What is private of a case leaves this function as a hash only. */
function refTo({ key, secret }: PageSite, name: string): CaseRef {
  return { site: key, id: secret ? unnamedId(name, secret) : name };
}
