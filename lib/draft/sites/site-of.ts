import type { Audience } from '../../engine/types.ts';
import { composedClosest } from '../shadow.ts';
import type { CaseRef, Site } from '../types.ts';
import { matchesPattern } from './match-pattern.ts';

declare const document: never;
declare const window: never;

const PAGE = 'page:';

/** The product an address belongs to, or null for a page that Amend does not know. */
export function siteOf(url: URL, sites: readonly Site[]): Site | null {
  return sites.find((site) => site.hosts.some((pattern) => matchesPattern(pattern, url))) ?? null;
}

/** The case an address shows, or null when it names none (a list, a search, a new message). */
export function caseOf(site: Site, url: URL): CaseRef | null {
  const address = url.pathname + url.search + url.hash;
  for (const source of site.caseId) {
    const id = new RegExp(source).exec(address)?.[1];
    if (id) return { site: accountOf(site, url), id };
  }
  return null;
}

/**
 * Who will read what is written here. Told by an ancestor that marks an internal note, or by a `page:`
 * selector that stands for a chosen tab; anything unknown counts as public, the stricter reading.
 */
export function audienceOf(site: Site | null, composer: Element): Audience {
  const marked = (selector: string) =>
    selector.startsWith(PAGE)
      ? composer.ownerDocument.querySelector(selector.slice(PAGE.length)) !== null
      : composedClosest(composer, (element) => element.matches(selector)) !== null;
  return site?.note.some(marked) ? 'note' : 'public';
}

/** Two accounts of one product number their cases alike: the account keeps them apart. */
function accountOf(site: Site, url: URL): string {
  return site.perHost ? `${site.id}:${url.hostname.split('.')[0]}` : site.id;
}
