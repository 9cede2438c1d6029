import type { PageSite, Site } from '../types.ts';
import { matchesPattern } from './match-pattern.ts';

/** The product whose own host an address is at, or null. */
export function siteAtHost(url: URL, sites: readonly Site[]): Site | null {
  return sites.find(({ hosts }) => hosts.some((pattern) => matchesPattern(pattern, url))) ?? null;
}

/**
 * The products an address may be of: the one whose host it is; else, at a host of nobody's, all that are told by
 * this path, each only if its mark is in the page. The secret is this install's, 32 hex digits: it goes with those
 * products only whose cases are private.
 */
export function sitesAt(url: URL, sites: readonly Site[], secret: string): readonly PageSite[] {
  const pageSite = (site: Site, host: string | undefined, mark: string): PageSite => ({
    ...forPage(site, url, host, mark),
    secret: site.privateCase ? secret : '',
  });
  const own = siteAtHost(url, sites);
  if (own !== null) return [pageSite(own, own.perHost ? url.hostname.split('.')[0] : '', '')];
  const address = url.pathname + url.search + url.hash;
  return sites.flatMap((site) =>
    (site.paths ?? [])
      .filter(({ path }) => new RegExp(path).test(address))
      // A team's own address is its account, whole: its first part alone would be `support` for many.
      .map(({ mark }) => pageSite(site, url.hostname, mark)),
  );
}

/** Two accounts of one product number their cases alike: the account, by host and by address, keeps them apart. */
function keyOf({ id, account }: Site, url: URL, host = ''): string {
  const inAddress = account && new RegExp(account).exec(url.pathname + url.search + url.hash)?.[1];
  return [id, host, inAddress].filter(Boolean).join(':');
}

function forPage(site: Site, url: URL, host: string | undefined, mark: string): Omit<PageSite, 'secret'> {
  const { name, composer = [], decoys = [], caseId = [], caseIn = [], casePage = [] } = site;
  const { inactive = [], note = [], quote = [], signature = [], customer = [] } = site;
  const { button: send = [], keys = [] } = site.send ?? {};
  const key = keyOf(site, url, host);
  return {
    ...{ key, name, mark, composer, decoys, caseId, caseIn, casePage, inactive, note, quote, signature },
    ...{ send, keys, customer },
  };
}
