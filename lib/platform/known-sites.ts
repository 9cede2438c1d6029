import type { Site } from '../draft/types.ts';
import { matchesPattern } from './match-pattern.ts';

/** What the browser side needs to know of a site that Amend supports out of the box. */
export type KnownSite = Pick<Site, 'id' | 'name' | 'hosts'>;

const files = import.meta.glob<KnownSite>('../../assets/sites/*.json', { eager: true, import: 'default' });

/** The sites of assets/sites, in the order of their files. */
export const knownSites: readonly KnownSite[] = Object.values(files).map(({ id, name, hosts }) => ({
  id,
  name,
  hosts,
}));

/** The known site that an address belongs to. */
export function knownSiteOf(url: string): KnownSite | undefined {
  return knownSites.find((site) => site.hosts.some((host) => matchesPattern(host, url)));
}
