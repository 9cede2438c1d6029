import type { PageSite, Site } from '../types.ts';
import { matchesPattern } from './match-pattern.ts';

/** The product whose own host an address is at, or null. */
export function siteAtHost(url: URL, sites: readonly Site[]): Site | null {
  return sites.find(({ hosts }) => hosts.some((pattern) => matchesPattern(pattern, url))) ?? null;
}

/**
 * The products an address may be of: the one whose host it is; else, at a host of nobody's, all that are told by
 * this path, each only if its mark is in the page.
 */
export function sitesAt(url: URL, sites: readonly Site[]): readonly PageSite[] {
  const own = siteAtHost(url, sites);
  if (own !== null) return [forPage(own, url, own.perHost ? url.hostname.split('.')[0] : '', '')];
  const address = url.pathname + url.search + url.hash;
  return sites.flatMap((site) =>
    (site.paths ?? [])
      .filter(({ path }) => new RegExp(path).test(address))
      // A team's own address is its account, whole: its first part alone would be `support` for many.
      .map(({ mark }) => forPage(site, url, url.hostname, mark)),
  );
}

/** Two accounts of one product number their cases alike: the account, by host and by address, keeps them apart. */
function keyOf({ id, account }: Site, url: URL, host = ''): string {
  const inAddress = account && new RegExp(account).exec(url.pathname + url.search + url.hash)?.[1];
  return [id, host, inAddress].filter(Boolean).join(':');
}

function forPage(site: Site, url: URL, host: string | undefined, mark: string): PageSite {
  const { name, composer = [], decoys = [], caseId = [], caseIn = [], casePage = [] } = site;
  const { inactive = [], note = [], quote = [], signature = [] } = site;
  const key = keyOf(site, url, host);
  return { key, name, mark, composer, decoys, caseId, caseIn, casePage, inactive, note, quote, signature };
}
