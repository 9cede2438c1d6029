import type { KnownSiteRow, OffRow } from '../../components/options/options-view.ts';
import { SITES } from '../../lib/draft/sites/index.ts';
import { readSettings, type Settings } from '../../lib/platform/settings.ts';
import { type SettledSite, settledSite } from '../../lib/platform/settled-sites.ts';
import { mayUse, useProduct } from '../../lib/platform/site-access.ts';
import { allSwitches } from '../../lib/platform/site-switches.ts';
import { EVERYWHERE, type Switches } from '../../lib/platform/switches.ts';

/** Only ever on this computer, so of no interest here. */
const DEMO = 'demo';
const PRODUCTS = SITES.filter(({ id }) => id !== DEMO);

type Product = (typeof SITES)[number];

/** The products that Amend knows with how they stand, and all that is turned off. */
export async function readSites(): Promise<{ sites: readonly KnownSiteRow[]; off: readonly OffRow[] }> {
  const [switches, settings] = await Promise.all([allSwitches(), readSettings()]);
  return {
    sites: await Promise.all(PRODUCTS.map((site) => siteRow(site, switches, settings))),
    off: [...settledRows(settings), ...offRows(switches)],
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

async function siteRow(site: Product, switches: Switches, settings: Settings): Promise<KnownSiteRow> {
  const { id, name } = site;
  const hosts = [...new Set(site.hosts.map(hostOf))];
  // One that every team hosts itself has no address to switch here.
  const isFixed = hosts.length > 0 && hosts.every((host) => !host.startsWith('*.'));
  const settled = settledProduct(hosts, settings);
  const off = hosts.length > 0 && hosts.every((host) => switches.hosts.some((other) => other.host === host));
  const allowed = await mayUse(site.hosts);
  const state = settled?.is ?? (off ? 'off' : 'on');
  return { id, name, hosts, isFixed, state: allowed ? state : 'ask', setBy: settled?.by };
}

/** What policies say of a product, where they say the same of all its addresses. */
function settledProduct(hosts: readonly string[], settings: Settings): SettledSite | null {
  const [first = null, ...others] = hosts.map((host) =>
    settledSite(settings, `https://${host.replace('*.', 'any.')}/`),
  );
  return others.every((other) => other?.is === first?.is) ? first : null;
}

/** Hosts that a policy turned off; products have rows of their own. */
function settledRows({ sites, setBy }: Settings): OffRow[] {
  const hosts = sites.off.filter((place) => !PRODUCTS.some(({ id }) => id === place));
  return hosts.map((host) => ({ host, until: null, by: setBy.sites?.[host] ?? '' }));
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
