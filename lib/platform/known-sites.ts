import { SITES } from '../draft/sites/index.ts';
import { wholeHost } from '../draft/sites/match-pattern.ts';
import { siteAtHost, sitesAt } from '../draft/sites/match-site.ts';
import { caseAt } from '../draft/sites/site-of.ts';
import type { CaseRef, PageSite, Site } from '../draft/types.ts';
import { parseWebAddress } from './web-address.ts';

/** The match patterns that come with the install, as in the manifest: where the loader stands, and whole hosts. */
export const knownPatterns: readonly string[] = SITES.flatMap(({ ask, hosts }) =>
  ask ? [] : hosts.flatMap((pattern) => [pattern, wholeHost(pattern)]),
);

/** The known site whose own host an address is at. */
export function knownSiteOf(url: string): Site | undefined {
  const address = parseWebAddress(url);
  return (address && siteAtHost(address, SITES)) ?? undefined;
}

/**
 * The products that a frame may be of: by its own address, or by that of its tab where its own says nothing, as an
 * editor's empty frame. A path tells a product only to frames that can see its mark: those of the tab's own origin.
 * The secret is this install's (see `secretOfInstall`).
 */
export function sitesOfFrame(
  frameUrl: string | undefined,
  tabUrl: string | undefined,
  secret: string,
): readonly PageSite[] {
  const [frame, tab] = [parseWebAddress(frameUrl), parseWebAddress(tabUrl)];
  const own = frame === null || isSameOrigin(frame, tab) ? [] : sitesAt(frame, SITES, secret);
  if (own.length > 0 || tab === null) return own;
  const round = sitesAt(tab, SITES, secret);
  return frame === null || isSameOrigin(frame, tab) ? round : round.filter(({ mark }) => mark === '');
}

/** The case that an address shows; null where it names none, or is not one at a known site's host. */
export function caseOfTab(url: string | undefined, secret: string): CaseRef | null {
  const address = parseWebAddress(url);
  const site = address && sitesAt(address, SITES, secret).find(({ mark }) => mark === '');
  return (address && site && caseAt(site, address)) ?? null;
}

/** The name of the product that a case's site is of, as "Zendesk" for "zendesk:acme"; empty where Amend knows none. */
export function siteNameOf(site: string): string {
  const product = site.split(':', 1)[0];
  return SITES.find(({ id }) => id === product)?.name ?? '';
}

function isSameOrigin(one: URL, other: URL | null): boolean {
  return other !== null && one.origin === other.origin;
}
