import { browser } from './browser.ts';
import { countChecklists } from './checklists.ts';
import { policyStatus } from './policy-source.ts';
import { listFaults } from './report.ts';
import { addedSites } from './site-access.ts';
import { readItem, type StoredItem } from './storage.ts';
import { badgeCounts, faults, installedPolicy, offHosts } from './stored-items.ts';
import { installedRules } from './stored-rules.ts';

/** Versions, states and faults as text to paste into a question for help. No addresses, no drafts. */
export async function troubleshootingReport(): Promise<string> {
  const [policy, found, added, off, checklists, unreadable] = await Promise.all([
    policyStatus(),
    listFaults(),
    addedSites(),
    readItem(offHosts),
    countChecklists(),
    unreadableItems(),
  ]);
  return [
    `Amend ${browser.runtime.getManifest().version}`,
    `Browser: ${globalThis.navigator?.userAgent ?? 'unknown'}`,
    `Policy: ${policy.origin}, revision ${policy.revision}, ${policy.rules} rules`,
    `Sites added: ${added.length}; switched off: ${off.value.length}`,
    `Checklists kept: ${checklists}`,
    `Unreadable items: ${unreadable.length === 0 ? 'none' : unreadable.join(', ')}`,
    `Faults in this browser session: ${found.length === 0 ? 'none' : ''}`,
    ...found.map((f) => `  ${new Date(f.at).toISOString()}  ${f.code} at ${f.place}, ${f.times} time(s)`),
  ].join('\n');
}

/** Names of the declared items in whose place something else stands, and of the copies kept of such things. */
async function unreadableItems(): Promise<string[]> {
  const items = [badgeCounts, faults, installedPolicy, installedRules, offHosts];
  const states = await Promise.all(items.map((item) => readItem<unknown>(item as StoredItem<unknown>)));
  const corrupt = items.filter((_, index) => states[index]?.state === 'corrupt').map(({ key }) => key);
  const stored = Object.keys(await browser.storage.local.get(null));
  const copies = stored.filter((key) => key.startsWith('corrupt:') && !key.startsWith('corrupt:checklist:'));
  const cases = stored.filter((key) => key.startsWith('corrupt:checklist:')).length;
  return [...corrupt, ...copies, ...(cases > 0 ? [`${cases} checklist(s)`] : [])];
}
