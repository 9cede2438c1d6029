import { browser } from './browser.ts';
import { countChecklists } from './kept-cases.ts';
import { knownPatterns } from './known-sites.ts';
import { policyLines } from './policy/policy-report.ts';
import { policyState } from './policy/policy-state.ts';
import { listFaults } from './report.ts';
import { addedSites, mayUse } from './site-access.ts';
import { allSwitches } from './site-switches.ts';
import { isLost, readItem, type StoredItem } from './storage.ts';
import { badgeCounts, faults, followUps, offSwitches } from './stored-items.ts';
import { installedRecovery } from './stored-recovery.ts';
import { installedRules } from './stored-rules.ts';
import type { Switches } from './switches.ts';
import { tabLines } from './tab-report.ts';
import { withoutPath } from './web-address.ts';

/** Each once: several paths of a host are one permission. */
const shipped = [...new Set(knownPatterns.map(withoutPath))];

/** What to look at beside Amend itself. */
export interface ReportedTab {
  readonly tabId: number;
  /** The kinds of editors that drafts stand in. */
  readonly editorKinds: readonly string[];
}

/**
 * Versions, states and faults as text to paste into a question for help: of Amend, and of one tab. No address, no name
 * of a site that Amend does not ship with, no case, no word of a draft.
 */
export async function troubleshootingReport(tab?: ReportedTab): Promise<string> {
  const [amend, here, unreadable, found] = await Promise.all([
    amendLines(),
    tab === undefined ? [] : tabLines(tab.tabId, tab.editorKinds),
    unreadableItems(),
    listFaults(),
  ]);
  return [
    ...amend,
    ...here,
    `Unreadable items: ${unreadable.length === 0 ? 'none' : unreadable.join(', ')}`,
    `Faults in this browser session: ${found.length === 0 ? 'none' : ''}`.trim(),
    ...found.map((f) => `  ${new Date(f.at).toISOString()}  ${f.code} at ${f.place}, ${f.times} time(s)`),
  ].join('\n');
}

async function amendLines(): Promise<string[]> {
  const [policies, added, known, off, checklists, system] = await Promise.all([
    policyLines(),
    addedSites(),
    knownAllowed(),
    allSwitches(),
    countChecklists(),
    browser.runtime.getPlatformInfo(),
  ]);
  return [
    `Amend ${browser.runtime.getManifest().version}`,
    `Browser: ${globalThis.navigator?.userAgent ?? 'unknown'}`,
    `System: ${system.os}, ${system.arch}`,
    ...policies,
    `Sites: ${known} of ${shipped.length} shipped addresses allowed, ${added.length} added`,
    switchesLine(off),
    `Checklists kept: ${checklists}`,
  ];
}

/** A user may take shipped addresses away in the browser's own settings. */
async function knownAllowed(): Promise<number> {
  const allowed = await Promise.all(shipped.map((origin) => mayUse([origin])));
  return allowed.filter((is) => is).length;
}

function switchesLine({ hosts, kinds }: Switches): string {
  const untilLater = hosts.filter(({ until }) => until !== undefined).length;
  return `Switched off: ${hosts.length} site(s), ${untilLater} of them until a time; ${kinds.length} kind(s) of editors`;
}

/** Names of the declared items in whose place something else stands, and of the copies kept of such things. */
async function unreadableItems(): Promise<string[]> {
  const items = [badgeCounts, faults, followUps, policyState, installedRecovery, installedRules, offSwitches];
  const read = await Promise.all(
    items.map(async (item) => ({ ...(await readItem<unknown>(item as StoredItem<unknown>)), key: item.key })),
  );
  const lost = read.filter(isLost).map(({ key }) => key);
  const stored = Object.keys(await browser.storage.local.get(null));
  const copies = stored.filter((key) => key.startsWith('corrupt:') && !key.startsWith('corrupt:checklist:'));
  const cases = stored.filter((key) => key.startsWith('corrupt:checklist:')).length;
  return [...lost, ...copies, ...(cases > 0 ? [`${cases} checklist(s)`] : [])];
}
