import type { PanelDraft } from '../review/panel-draft.ts';
import { followTab } from './follow-tab.ts';
import { openFrameLinks } from './frame-links.ts';
import type { PanelCommand, PanelEvent } from './messages.ts';
import { type Site, siteAt, watchSites } from './site-access.ts';
import { forgetPast } from './site-switches.ts';
import type { OffKind } from './switches.ts';

/**
 * What the panel has to show. `no-access`: Amend may not run here, and `origin` is there when it can be asked for;
 * `off`: switched off by the agent, or `by` a policy; `no-composer`: all is well but no composer was used yet; `error`: the browser
 * did not tell us about the tab.
 */
export type PanelView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'no-access'; readonly origin?: string }
  | {
      readonly kind: 'no-composer';
      readonly origin: string;
      readonly site?: string;
      readonly offKinds: readonly OffKind[];
      readonly keptOn?: string;
    }
  /** `until`: when it comes back, ms since the epoch; for good where it is missing. */
  | {
      readonly kind: 'off';
      readonly origin: string;
      readonly site?: string;
      readonly until?: number;
      readonly by?: string;
    }
  | {
      readonly kind: 'review';
      readonly origin: string | undefined;
      readonly state: PanelDraft;
      /** The other open drafts of this tab, newest first. */
      readonly others: readonly PanelDraft[];
      /** The kinds of editors that the agent switched Amend off in here. */
      readonly offKinds: readonly OffKind[];
      /** The name of the policy that keeps Amend on here. */
      readonly keptOn?: string;
    }
  | { readonly kind: 'error'; readonly reason: 'failed' };

export type Outcome = Extract<PanelEvent, { kind: 'outcome' }>;

export interface PanelLinkOptions {
  readonly signal: AbortSignal;
  readonly onView: (view: PanelView) => void;
  /** What became of a `fix`, `fix-all` or `insert`. */
  readonly onOutcome?: (outcome: Outcome) => void;
  /** Pins the panel to one tab (sidepanel.html?tab=<id>, a pop-out). */
  readonly tabId?: number | undefined;
}

export interface PanelLink {
  /** To the composer that holds the command's draft; false when that draft is gone. */
  send(command: PanelCommand): boolean;
  /** Shows another open draft until one of them changes focus by itself. */
  choose(draftId: string): void;
  /** The tab the panel shows now. */
  tabId(): number | undefined;
}

/** A clock may strike a little early. */
const A_MOMENT = 500;

/** Follows the active tab of the panel's window and shows its drafts. */
export function watchActiveTab(options: PanelLinkOptions): PanelLink {
  const { signal } = options;
  let tab: number | undefined;
  let site: Site | undefined;
  let turn = 0;
  let waking: ReturnType<typeof setTimeout> | undefined;

  const show = () => {
    if (!signal.aborted) options.onView(viewOf(site, frames.states()));
  };
  const frames = openFrameLinks({
    signal,
    onChange: show,
    onOutcome: (outcome) => options.onOutcome?.(outcome),
    onTold: () => follow.again(),
  });
  const look = async (tabId: number | undefined, url: string | undefined) => {
    const mine = ++turn;
    if (tabId !== tab) site = undefined;
    tab = tabId;
    const found = await siteAt(url);
    if (mine !== turn || signal.aborted) return;
    site = found;
    frames.follow(tabId, found.access === 'granted' && found.off === null);
    clearTimeout(waking);
    // What is watched here is the store: the time itself tells nobody that it has come.
    if (found.off?.until) waking = setTimeout(forgetPast, found.off.until - Date.now() + A_MOMENT);
    show();
  };
  options.onView({ kind: 'loading' });
  const follow = followTab({
    signal,
    tabId: options.tabId,
    onTab: look,
    onError: () => {
      site = undefined;
      options.onView({ kind: 'error', reason: 'failed' });
    },
  });
  watchSites(() => follow.again(), signal);
  signal.addEventListener('abort', () => clearTimeout(waking), { once: true });
  return {
    send: (command) => frames.send(command),
    choose: (draftId) => frames.choose(draftId),
    tabId: () => tab,
  };
}

function viewOf(site: Site | undefined, states: readonly PanelDraft[]): PanelView {
  const [state, ...others] = states;
  if (state !== undefined)
    return { kind: 'review', origin: site?.origin, state, others, ...switchesOf(site) };
  return siteView(site);
}

function switchesOf(site: Site | undefined) {
  return { offKinds: site?.offKinds ?? [], ...(site?.keptOn !== undefined && { keptOn: site.keptOn }) };
}

/** What there is to say of a tab before any draft of it. */
export function siteView(site: Site | undefined): Exclude<PanelView, { kind: 'review' }> {
  if (site === undefined) return { kind: 'loading' };
  if (site.origin === undefined) return { kind: 'no-access' };
  const { origin } = site;
  const named = site.name === undefined ? { origin } : { origin, site: site.name };
  if (site.off) {
    const { until, by } = site.off;
    return { kind: 'off', ...named, ...(until && { until }), ...(by !== undefined && { by }) };
  }
  if (site.access !== 'granted') return { kind: 'no-access', origin };
  return { kind: 'no-composer', ...named, ...switchesOf(site) };
}
