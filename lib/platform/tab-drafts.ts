import { type DraftCounts, draftsIn } from './drafts-in.ts';
import { followTab } from './follow-tab.ts';
import { type PanelView, siteView } from './panel-link.ts';
import { serve } from './serve.ts';
import { siteAt, watchSites } from './site-access.ts';
import { watchItem } from './storage.ts';
import { badgeCounts } from './stored-items.ts';

/** What comes late into a draft, such as blanks to fill in, is told by nobody: so often (ms) it is looked at again. */
const AGAIN_MS = 1_000;

/** How a tab stands, and each of its drafts. */
export interface TabDrafts {
  readonly site: Exclude<PanelView, { kind: 'review' }>;
  /** The one that was worked on last first; none where Amend may not run, or is off. */
  readonly drafts: readonly DraftCounts[];
}

export interface TabDraftsOptions {
  readonly signal: AbortSignal;
  readonly onView: (view: TabDrafts) => void;
  /** Pins it to one tab. */
  readonly tabId?: number | undefined;
}

/**
 * Tells how the drafts of the active tab stand, now and after each change of it, without a connection to them: composers
 * hear nothing of it, and bring nothing for it.
 */
export function watchTabDrafts(options: TabDraftsOptions): { tabId(): number | undefined } {
  const { signal, onView } = options;
  let tab: number | undefined;
  let turn = 0;
  const look = async (tabId: number | undefined, url: string | undefined) => {
    const mine = ++turn;
    tab = tabId;
    const site = siteView(await siteAt(url));
    const drafts = site.kind === 'no-composer' && tabId !== undefined ? await draftsIn(tabId) : [];
    if (mine === turn && !signal.aborted) onView({ site, drafts });
  };
  onView({ site: { kind: 'loading' }, drafts: [] });
  const onError = () => onView({ site: { kind: 'error', reason: 'failed' }, drafts: [] });
  const follow = followTab({ signal, tabId: options.tabId, onTab: look, onError });
  const again = () => {
    follow.again();
    return {};
  };
  watchSites(again, signal);
  // A draft shows more or less than it did.
  watchItem(badgeCounts, again, signal);
  serve<'panel'>({ 'composer-ready': again, 'tab-told': again }, signal);
  const looking = setInterval(again, AGAIN_MS);
  signal.addEventListener('abort', () => clearInterval(looking), { once: true });
  return { tabId: () => tab };
}
