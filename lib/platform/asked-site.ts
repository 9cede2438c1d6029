import { type AskedSite, forgetAsked, readAsked } from './asked-note.ts';
import { injectLoader } from './loader-scripts.ts';
import { forgetPolicyHost } from './policy/policy-hosts.ts';
import { turnOn } from './site-switches.ts';
import { originPattern } from './web-address.ts';

/** Starts at the site that was asked about just now, where this very match pattern was granted for it. */
export async function startAsked(granted: readonly string[]): Promise<void> {
  const asked = await readAsked();
  const pattern = originPattern(asked?.origin ?? '');
  if (asked === null || pattern === null || granted.length !== 1 || granted[0] !== pattern) return;
  await forgetAsked();
  await startAt(asked);
}

/** Amend may work at this site from now on: it does so at once, with no reload. */
export async function startAt({ origin, tabId }: AskedSite): Promise<void> {
  const pattern = originPattern(origin);
  if (pattern !== null) await forgetPolicyHost(pattern);
  await turnOn(origin);
  if (tabId !== undefined) await injectLoader(tabId);
}
