import { knownSiteOf } from './known-sites.ts';
import type { Settings } from './settings.ts';
import { parseWebAddress } from './web-address.ts';

/** What policies say of one address. */
export interface SettledSite {
  /** `off`: Amend stays off there; `on`: nobody can turn it off. */
  readonly is: 'on' | 'off';
  /** The name of the policy that says so. */
  readonly by: string;
}

/**
 * What policies say of an address; null where it is for the agent to say. The nearest place counts: the very host
 * before one above it, and any host before the product.
 */
export function settledSite(
  { sites, locked, setBy }: Pick<Settings, 'sites' | 'locked' | 'setBy'>,
  url: string | undefined,
): SettledSite | null {
  const host = parseWebAddress(url)?.hostname;
  if (url === undefined || host === undefined || sites.off.length + sites.on.length === 0) return null;
  const product = knownSiteOf(url)?.id;
  const isMeant = (place: string) => place === product || place === host || isBelow(host, place);
  const [nearest] = [...sites.off, ...sites.on]
    .filter(isMeant)
    .sort((a, b) => nearness(b, product) - nearness(a, product));
  if (nearest === undefined) return null;
  const by = setBy.sites?.[nearest] ?? '';
  if (sites.off.includes(nearest)) return { is: 'off', by };
  return locked.sites === undefined ? null : { is: 'on', by: locked.sites };
}

/** A single word such as "com" is no host that others are below. */
function isBelow(host: string, place: string): boolean {
  return place.includes('.') && host.endsWith(`.${place}`);
}

function nearness(place: string, product: string | undefined): number {
  return place === product ? 0 : place.length;
}
