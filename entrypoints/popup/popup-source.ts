import type { PopupProps } from '../../components/popup/popup-view.ts';
import { shippedInWords } from '../../components/words/shipped-words.ts';
import { getChecklist } from '../../lib/platform/checklists.ts';
import type { DraftCounts } from '../../lib/platform/drafts-in.ts';
import { ownWindow } from '../../lib/platform/own-pages.ts';
import { type SubscriptionView, watchSubscriptions } from '../../lib/platform/policy/subscriptions.ts';
import { type PolicyStatus, policyStatus, watchPolicy } from '../../lib/platform/policy-source.ts';
import { readRecoveryBook } from '../../lib/platform/recovery-source.ts';
import { readSettings } from '../../lib/platform/settings.ts';
import { panelShortcut } from '../../lib/platform/shortcuts.ts';
import { tellAddress } from '../../lib/platform/side-panel.ts';
import { addedSites, watchSites } from '../../lib/platform/site-access.ts';
import { type TabDrafts, watchTabDrafts } from '../../lib/platform/tab-drafts.ts';
import { policyRows } from '../../lib/policy/subscription/policy-row.ts';
import { openMusts } from '../../lib/recovery/open-musts.ts';
import { siteOfTab } from '../sidepanel/panel-site.ts';
import { type HoldsHere, popupViewOf } from './popup-view-of.ts';

export type PopupScene = Omit<PopupProps, 'actions'>;

export interface PopupSourceOptions {
  readonly signal: AbortSignal;
  readonly tabId: number | undefined;
  readonly onChange: (scene: PopupScene) => void;
}

/** Brings together the tab, its drafts, the site's switches and the policies, as one thing to draw. */
export class PopupSource {
  readonly #options: PopupSourceOptions;
  #tab: TabDrafts = { site: { kind: 'loading' }, drafts: [] };
  #holds: HoldsHere | null = null;
  #added: readonly string[] = [];
  #policy: PolicyStatus | null = null;
  #subscriptions: readonly SubscriptionView[] = [];
  #panelKeys = '';
  #refused: PopupScene['refused'] = null;
  #windowId: number | undefined;
  #tabId: () => number | undefined = () => undefined;

  constructor(options: PopupSourceOptions) {
    this.#options = options;
  }

  start(): void {
    const { signal, tabId } = this.#options;
    this.#tabId = watchTabDrafts({ signal, tabId, onView: (tab) => void this.#takeTab(tab) }).tabId;
    void this.#take(ownWindow(), (id) => {
      this.#windowId = id;
    });
    void this.#take(panelShortcut(), (keys) => {
      this.#panelKeys = keys;
    });
    void this.#takeAdded();
    watchSites(() => void this.#takeAdded(), signal);
    this.#watchPolicies();
    // The click that opened this lets a panel beside it see where it is, too.
    tellAddress();
  }

  origin(): string | undefined {
    const { site } = this.#tab;
    return 'origin' in site ? site.origin : undefined;
  }

  tabId(): number | undefined {
    return this.#tabId();
  }

  /** The window that the popup hangs on; undefined until the browser has told it. */
  windowId(): number | undefined {
    return this.#windowId;
  }

  refuse(what: PopupScene['refused']): void {
    this.#refused = what;
    this.#show();
  }

  #watchPolicies(): void {
    const { signal } = this.#options;
    const take = (policy: PolicyStatus) => {
      this.#policy = policy;
      this.#show();
    };
    void policyStatus().then(take);
    watchPolicy(take, signal);
    watchSubscriptions((all) => {
      this.#subscriptions = all;
      this.#show();
    }, signal);
  }

  async #takeTab(tab: TabDrafts): Promise<void> {
    this.#tab = tab;
    // What was known of another draft's case does not hold for this one; until it is read nothing is said of it.
    this.#holds = null;
    const [draft] = tab.drafts;
    if (draft) {
      const holds = await holdsOf(draft);
      if (this.#tab !== tab) return;
      this.#holds = holds;
    }
    this.#show();
  }

  #takeAdded(): Promise<void> {
    return this.#take(addedSites(), (sites) => {
      this.#added = sites.map(({ origin }) => origin);
    });
  }

  async #take<T>(asked: Promise<T>, keep: (value: T) => void): Promise<void> {
    keep(await asked);
    this.#show();
  }

  #show(): void {
    const { signal, onChange } = this.#options;
    const [tab, holds] = [this.#tab, this.#holds];
    if (signal.aborted || (tab.drafts.length > 0 && holds === null)) return;
    const rows = this.#policy === null ? [] : policyRows(this.#policy.layers, this.#subscriptions);
    onChange({
      view: popupViewOf(tab, holds),
      site: siteOfTab(tab.site, this.#added),
      hasPolicyTrouble: rows.some(({ problems }) => problems.length > 0),
      ...{ panelKeys: this.#panelKeys, refused: this.#refused, now: Date.now() },
    });
  }
}

/** What may hold a draft: the steps that its case must have still, in the agent's language, and what policies say. */
async function holdsOf({ caseRef }: DraftCounts): Promise<HoldsHere> {
  const [shipped, { sendGuard: guard }] = await Promise.all([shippedInWords(), readSettings()]);
  if (caseRef === null) return { musts: [], guard };
  const [book, checklist] = await Promise.all([
    readRecoveryBook(shipped),
    getChecklist({ site: caseRef.site, caseId: caseRef.id }),
  ]);
  return { musts: openMusts(book, checklist), guard };
}
