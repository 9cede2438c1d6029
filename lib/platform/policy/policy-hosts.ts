import { forgetAsked } from '../asked-note.ts';
import { browser } from '../browser.ts';
import { z } from '../schema.ts';
import { readItem, type StoredItem, updateItem } from '../storage.ts';
import { originPattern } from '../web-address.ts';

/**
 * Hosts that the agent lets us read policies from, as match patterns. The browser knows one kind of permission for this
 * and for working in a site's pages; what stands here was asked for policies alone, and Amend stays out of its pages.
 */
export const policyHosts: StoredItem<readonly string[]> = {
  key: 'policy-hosts',
  area: 'local',
  version: 1,
  shape: z.array(z.string()),
  fallback: [],
};

/**
 * Asks the agent for leave to read from the host of a policy, which a host that does not itself allow it (CORS) needs.
 * Call it first thing in the click: the browser asks only within a gesture. False where the agent declined.
 */
export async function allowHost(address: string): Promise<boolean> {
  const pattern = originPattern(address);
  if (pattern === null) return false;
  // The leave that comes now is not for a site that the agent may have declined before.
  void forgetAsked();
  // Both at once: an answer to be waited for first would use the gesture up.
  const had = browser.permissions.contains({ origins: [pattern] });
  const asked = browser.permissions.request({ origins: [pattern] });
  try {
    const isNew = !(await had);
    // Before the answer, since the worker looks at this list as soon as it hears of the permission.
    if (isNew)
      await updateItem(policyHosts, (hosts) => [...hosts.filter((each) => each !== pattern), pattern]);
    const isGranted = await asked;
    if (isNew && !isGranted) await forgetPolicyHost(pattern);
    return isGranted;
  } catch {
    return false;
  }
}

/** From now on the permission for this pattern, if there is one, is for the site's pages as any other. */
export async function forgetPolicyHost(pattern: string): Promise<void> {
  await updateItem(policyHosts, (hosts) =>
    hosts.includes(pattern) ? hosts.filter((each) => each !== pattern) : hosts,
  );
}

/** Gives the leave for a host back, where it was for policies alone and none of these addresses is left there. */
export async function letHostGo(address: string, others: readonly string[]): Promise<void> {
  const pattern = originPattern(address);
  if (pattern === null || others.some((each) => originPattern(each) === pattern)) return;
  if (!(await readItem(policyHosts)).value.includes(pattern)) return;
  // In this order: the pattern must not look like that of a site for a moment in between.
  await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
  await forgetPolicyHost(pattern);
}
