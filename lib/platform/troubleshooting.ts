import { browser } from './browser.ts';
import { countChecklists } from './checklists.ts';
import { policyStatus } from './policy-source.ts';
import { listFaults } from './report.ts';
import { addedSites } from './site-access.ts';
import { readItem } from './storage.ts';
import { offHosts } from './stored-items.ts';

/** Versions, states and faults as text to paste into a question for help. No addresses, no drafts. */
export async function troubleshootingReport(): Promise<string> {
  const [policy, found, added, off, checklists] = await Promise.all([
    policyStatus(),
    listFaults(),
    addedSites(),
    readItem(offHosts),
    countChecklists(),
  ]);
  return [
    `Amend ${browser.runtime.getManifest().version}`,
    `Browser: ${globalThis.navigator?.userAgent ?? 'unknown'}`,
    `Policy: ${policy.origin}, revision ${policy.revision}, ${policy.rules} rules`,
    `Sites added: ${added.length}; switched off: ${off.value.length}`,
    `Checklists kept: ${checklists}`,
    `Faults in this browser session: ${found.length === 0 ? 'none' : ''}`,
    ...found.map((f) => `  ${new Date(f.at).toISOString()}  ${f.code} at ${f.place}, ${f.times} time(s)`),
  ].join('\n');
}
