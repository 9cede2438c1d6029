import type { PopupProps, PopupView } from '../../components/popup/popup-view.ts';
import type { Severity } from '../../lib/engine/types.ts';
import { ownWindow } from '../../lib/platform/own-pages.ts';
import { type PanelLink, type PanelView as TabView, watchActiveTab } from '../../lib/platform/panel-link.ts';
import { type SubscriptionView, watchSubscriptions } from '../../lib/platform/policy/subscriptions.ts';
import { type PolicyStatus, policyStatus, watchPolicy } from '../../lib/platform/policy-source.ts';
import { panelShortcut } from '../../lib/platform/shortcuts.ts';
import { tellAddress } from '../../lib/platform/side-panel.ts';
import { addedSites, watchSites } from '../../lib/platform/site-access.ts';
import { policyRows } from '../../lib/policy/subscription/policy-row.ts';
import type { PanelDraft } from '../../lib/review/panel-draft.ts';
import { siteOfTab } from '../sidepanel/panel-site.ts';

export type PopupScene = Omit<PopupProps, 'actions'>;

export interface PopupSource {
  start(): void;
  origin(): string | undefined;
  tabId(): number | undefined;
  /** The window that the popup hangs on; undefined until the browser has told it. */
  windowId(): number | undefined;
  refuse(what: PopupScene['refused']): void;
}

export interface PopupSourceOptions {
  readonly signal: AbortSignal;
  readonly tabId: number | undefined;
  readonly onChange: (scene: PopupScene) => void;
}

/** Brings together the tab, its newest composer, the site's switches and the policies, as one thing to draw. */
export function watchPopup({ signal, tabId, onChange }: PopupSourceOptions): PopupSource {
  let tab: TabView = { kind: 'loading' };
  let added: readonly string[] = [];
  let policy: PolicyStatus | null = null;
  let subscriptions: readonly SubscriptionView[] = [];
  let panelKeys = '';
  let refused: PopupScene['refused'] = null;
  let windowId: number | undefined;
  let link: PanelLink | undefined;

  const show = () => {
    if (signal.aborted) return;
    const rows = policy === null ? [] : policyRows(policy.layers, subscriptions);
    const hasPolicyTrouble = rows.some(({ problems }) => problems.length > 0);
    const site = siteOfTab(tab, added);
    onChange({ view: viewOf(tab), site, hasPolicyTrouble, panelKeys, refused, now: Date.now() });
  };
  const take = async <T>(asked: Promise<T>, keep: (value: T) => void) => {
    keep(await asked);
    show();
  };
  const takeAdded = () =>
    take(addedSites(), (sites) => {
      added = sites.map(({ origin }) => origin);
    });
  const takePolicy = (status: PolicyStatus) => {
    policy = status;
    show();
  };
  const onView = (view: TabView) => {
    tab = view;
    show();
  };
  return {
    start() {
      link = watchActiveTab({ signal, tabId, onView });
      void take(ownWindow(), (id) => {
        windowId = id;
      });
      void take(panelShortcut(), (keys) => {
        panelKeys = keys;
      });
      void takeAdded();
      watchSites(() => void takeAdded(), signal);
      void policyStatus().then(takePolicy);
      watchPolicy(takePolicy, signal);
      watchSubscriptions((all) => {
        subscriptions = all;
        show();
      }, signal);
      // The click that opened this lets a panel beside it see where it is, too.
      tellAddress();
    },
    origin: () => ('origin' in tab ? tab.origin : undefined),
    tabId: () => link?.tabId(),
    windowId: () => windowId,
    refuse(what) {
      refused = what;
      show();
    },
  };
}

function viewOf(tab: TabView): PopupView {
  switch (tab.kind) {
    case 'loading':
      return tab;
    case 'no-access':
      return tab.origin === undefined
        ? { kind: 'browser-page' }
        : { kind: 'unknown-site', host: new URL(tab.origin).host };
    case 'off':
      return { kind: 'off' };
    case 'no-composer':
      return { kind: 'waiting' };
    case 'error':
      return { kind: 'failed' };
    case 'review':
      return draftOf(tab.state, tab.others.length);
  }
}

function draftOf(draft: PanelDraft, others: number): PopupView {
  const { editorKind, where, empty, failed = false, findings } = draft;
  const count = (severity: Severity) => findings.filter((found) => found.severity === severity).length;
  return {
    kind: 'draft',
    editorKind,
    isNote: where === 'note',
    isEmpty: empty,
    isStopped: failed,
    counts: { block: count('block'), warn: count('warn'), hint: count('hint') },
    others,
  };
}
