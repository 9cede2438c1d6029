import { SITES } from '../draft/sites/index.ts';
import { matchesPattern } from '../draft/sites/match-pattern.ts';
import { caseOf } from '../draft/sites/site-of.ts';
import type { CaseRef, Site } from '../draft/types.ts';
import { parseWebAddress } from './web-address.ts';

/** The match patterns that come with the install, as in the manifest. */
export const knownPatterns: readonly string[] = SITES.flatMap((site) => site.hosts);

/** The known site that an address belongs to. */
export function knownSiteOf(url: string): Site | undefined {
  const address = parseWebAddress(url);
  if (address === null) return undefined;
  return SITES.find((site) => site.hosts.some((pattern) => matchesPattern(pattern, address)));
}

/** The case that an address shows; null where it names none, or is not one of a known site. */
export function caseAt(url: string | undefined): CaseRef | null {
  const address = parseWebAddress(url);
  const site = address === null ? undefined : knownSiteOf(address.href);
  return address === null || site === undefined ? null : caseOf(site, address);
}
