import type { KnownSiteRow, OffRow } from '../../components/options/options-view.ts';
import { SITES } from '../../lib/draft/sites/index.ts';
import { mayUse, useProduct } from '../../lib/platform/site-access.ts';
import { allSwitches } from '../../lib/platform/site-switches.ts';
import { EVERYWHERE, type Switches } from '../../lib/platform/switches.ts';

/** Only ever on this computer, so of no interest here. */
const DEMO = 'demo';
const PRODUCTS = SITES.filter(({ id }) => id !== DEMO);

type Product = (typeof SITES)[number];

/** The products that Amend knows with how they stand, and all that is turned off. */
export async function readSites(): Promise<{ sites: readonly KnownSiteRow[]; off: readonly OffRow[] }> {
  const switches = await allSwitches();
  return {
    sites: await Promise.all(PRODUCTS.map((site) => siteRow(site, switches))),
    off: offRows(switches),
  };
}

/** Does the same on every address of a product; true when all of it was done. */
export async function forEachHost(
  id: string,
  work: (url: string) => Promise<{ readonly ok: boolean }>,
): Promise<boolean> {
  const hosts = PRODUCTS.find((site) => site.id === id)?.hosts.map(hostOf) ?? [];
  // One after the other: each switch looks at all open tabs.
  let done = hosts.length > 0;
  for (const host of hosts) done = (await work(`https://${host}`)).ok && done;
  return done;
}

/** Asks at once, since the browser does so only within the click; declining is no failure. */
export function allowProduct(id: string): () => Promise<boolean> {
  const asked = useProduct(PRODUCTS.find((site) => site.id === id)?.hosts ?? []);
  return async () => {
    const answer = await asked;
    return answer.ok || answer.error === 'declined';
  };
}

async function siteRow(site: Product, switches: Switches): Promise<KnownSiteRow> {
  const { id, name } = site;
  const hosts = [...new Set(site.hosts.map(hostOf))];
  const isFixed = hosts.every((host) => !host.startsWith('*.'));
  const off = hosts.every((host) => switches.hosts.some((other) => other.host === host));
  const allowed = await mayUse(site.hosts);
  return { id, name, hosts, isFixed, state: !allowed ? 'ask' : off ? 'off' : 'on' };
}

function offRows({ hosts, kinds }: Switches): OffRow[] {
  return [
    ...hosts.map(({ host, until }) => ({ host, until: until ?? null })),
    ...kinds.map(({ host, kind }) => ({ host: host === EVERYWHERE ? null : host, kind })),
  ];
}

/** `*://*.zendesk.com/*` reads `*.zendesk.com`. */
function hostOf(pattern: string): string {
  return pattern.replace(/^.*:\/\//, '').replace(/\/.*$/, '');
}
