import type { PanelProps } from '../../components/panel/Panel.tsx';
import type { DraftView, PanelNotice, PanelView } from '../../components/panel/panel-view.ts';
import { sceneHolds } from '../../components/panel/scene-holds.ts';
import { isUnnamed } from '../../lib/draft/sites/unnamed-case.ts';
import { watchCaseTrouble } from '../../lib/platform/case-trouble.ts';
import { countUnreadFollowUps } from '../../lib/platform/follow-ups.ts';
import type { PanelCommand } from '../../lib/platform/messages.ts';
import { type PanelLink, type PanelView as TabView, watchActiveTab } from '../../lib/platform/panel-link.ts';
import { type SubscriptionView, watchSubscriptions } from '../../lib/platform/policy/subscriptions.ts';
import { type PolicyStatus, policyStatus, watchPolicy } from '../../lib/platform/policy-source.ts';
import { type BookInUse, readRecoveryBook, watchRecoveryBook } from '../../lib/platform/recovery-source.ts';
import { addedSites, watchSites } from '../../lib/platform/site-access.ts';
import { isLost, readItem } from '../../lib/platform/storage.ts';
import { installedRules } from '../../lib/platform/stored-rules.ts';
import type { ReportedTab } from '../../lib/platform/troubleshooting.ts';
import { policyRows } from '../../lib/policy/subscription/policy-row.ts';
import { modelOf, type RecoveryBook, shippedBook } from '../../lib/recovery/recovery-book.ts';
import type { RecoveryModel } from '../../lib/recovery/types.ts';
import type { PanelDraft } from '../../lib/review/panel-draft.ts';
import type { ToneProfile } from '../../lib/tone/types.ts';
import { type MoveOffers, moveOffers } from './bring-over.ts';
import { type CaseRecord, caseRecord } from './case-record.ts';
import { siteOfTab } from './panel-site.ts';
import { panelTone } from './panel-tone.ts';
import { watchPromises } from './promises-source.ts';
import { redrawTimer } from './redraw-timer.ts';

export type PanelScene = Omit<PanelProps, 'actions'>;

export interface PanelSource {
  start(): void;
  send(command: PanelCommand): void;
  choose(draftId: string): void;
  draft(): PanelDraft | null;
  origin(): string | undefined;
  tabId(): number | undefined;
  /** What the troubleshooting report is to look at. */
  reported(): ReportedTab | undefined;
  readonly record: CaseRecord;
  /** The model that the case of a draft is seen through. */
  modelOf(draft: PanelDraft): RecoveryModel;
  /** Brings over what was chosen for the case that a draft was begun in; false where not all of it was kept. */
  bringOver(draft: PanelDraft): Promise<boolean>;
  leaveBehind(draft: PanelDraft): void;
  chooseLens(lensId: string): void;
  chooseToneProfile(profile: ToneProfile): void;
  notify(notice: PanelNotice): void;
  dismiss(kind: PanelNotice['kind']): void;
}

export interface PanelSourceOptions {
  readonly signal: AbortSignal;
  readonly tabId: number | undefined;
  /** What ships of recoveries, in the language of the interface. */
  readonly shipped?: RecoveryBook;
  readonly onChange: (scene: PanelScene) => void;
}

/** Brings together the tab, its drafts, the case, the policy and the sites, as one thing to draw. */
export function watchPanel(options: PanelSourceOptions): PanelSource {
  const { signal, tabId, onChange, shipped = shippedBook } = options;
  let tab: TabView = { kind: 'loading' };
  let policy: PolicyStatus | null = null;
  let subscriptions: readonly SubscriptionView[] = [];
  let added: readonly string[] = [];
  let notices: readonly PanelNotice[] = [];
  let link: PanelLink | undefined;
  let lastWritten = '';
  let book: RecoveryBook = shipped;
  let lensId: string | undefined;
  let profile: ToneProfile = 'mail';
  let followUps: PanelScene['followUps'] = [];

  const show = () => {
    if (signal.aborted) return;
    const view = viewOf(tab, record, book, lensId, offers);
    const now = Date.now();
    onChange({
      view,
      policy: policyLine(policy, subscriptions),
      site: siteOfTab(tab, added),
      notices,
      followUps,
      now,
      tone: panelTone(tab.kind === 'review' ? tab.state : null, profile),
    });
    timer.set(
      sceneHolds(
        view.kind === 'draft' ? view : null,
        followUps.map(({ followUp }) => followUp),
        now,
      ),
    );
  };
  const timer = redrawTimer(show, signal);
  const offers = moveOffers(show);
  const record = caseRecord(show, signal, () => book.defaultModel);
  const dismiss = (kind: PanelNotice['kind']) => {
    notices = notices.filter((notice) => notice.kind !== kind);
    show();
  };
  const notify = (notice: PanelNotice) => {
    notices = [...notices.filter(({ kind }) => kind !== notice.kind), notice];
    show();
  };
  const readSites = async () => {
    added = (await addedSites()).map(({ origin }) => origin);
    show();
  };
  const takeBook = (next: BookInUse) => {
    book = next;
    if (next.unreadable) notify({ kind: 'policy' });
    else show();
  };
  const takePolicy = async (status: PolicyStatus) => {
    policy = status;
    show();
    if (isLost(await readItem(installedRules))) notify({ kind: 'policy' });
  };

  return {
    record,
    modelOf: (draft) => modelOf(book, record.of(draft).checklist?.modelId),
    bringOver: (draft) => offers.bring(draft, record, book.models),
    leaveBehind: offers.leave,
    chooseLens(chosen) {
      lensId = chosen;
      show();
    },
    chooseToneProfile(chosen) {
      profile = chosen;
      show();
    },
    notify,
    dismiss,
    start() {
      link = watchActiveTab({
        signal,
        tabId,
        onView(view) {
          tab = view;
          show();
        },
        onOutcome({ command, result }) {
          if (result === 'stale') notify({ kind: 'stale', all: command === 'fix-all' });
          if (result === 'unsupported' || result === 'spoiled') {
            notify({ kind: result, ...(command === 'fix-all' ? {} : { text: lastWritten }) });
          }
        },
      });
      void policyStatus().then(takePolicy);
      watchPolicy((status) => void takePolicy(status), signal);
      watchSubscriptions((all) => {
        subscriptions = all;
        show();
      }, signal);
      watchCaseTrouble((error) => (error ? notify({ kind: 'storage' }) : dismiss('storage')), signal);
      void readSites();
      watchSites(() => void readSites(), signal);
      void readRecoveryBook(shipped).then(takeBook);
      watchRecoveryBook(takeBook, signal, shipped);
      void countUnreadFollowUps().then((count) => count > 0 && notify({ kind: 'promises' }));
      watchPromises((kept) => {
        followUps = kept;
        show();
      }, signal);
    },
    send(command) {
      if ('text' in command) lastWritten = command.text;
      dismiss('stale');
      dismiss('unsupported');
      dismiss('spoiled');
      if (link?.send(command) === false) notify({ kind: 'stale' });
    },
    choose: (draftId) => link?.choose(draftId),
    draft: () => (tab.kind === 'review' ? tab.state : null),
    origin: () => ('origin' in tab ? tab.origin : undefined),
    tabId: () => link?.tabId(),
    reported() {
      const tabId = link?.tabId();
      const drafts = tab.kind === 'review' ? [tab.state, ...tab.others] : [];
      const editorKinds = [...new Set(drafts.map(({ editorKind }) => editorKind))];
      return tabId === undefined ? undefined : { tabId, editorKinds };
    },
  };
}

function viewOf(
  tab: TabView,
  record: CaseRecord,
  book: RecoveryBook,
  lensId: string | undefined,
  offers: MoveOffers,
): PanelView {
  switch (tab.kind) {
    case 'loading':
      return tab;
    case 'no-access':
      return tab.origin === undefined
        ? { kind: 'browser-page' }
        : { kind: 'unknown-site', host: hostOf(tab.origin) };
    case 'off':
      return { kind: 'off', host: hostOf(tab.origin) };
    case 'no-composer':
      return { kind: 'waiting', siteName: tab.site ?? hostOf(tab.origin) };
    case 'error':
      return { kind: 'failed' };
    case 'review': {
      // In one order however the focus moves, so that a composer keeps its name in the switcher.
      const drafts = [tab.state, ...tab.others].sort((a, b) => (a.draftId < b.draftId ? -1 : 1));
      return {
        kind: 'draft',
        drafts,
        current: tab.state.draftId,
        isUnnamed: isUnnamed(tab.state.caseRef?.id ?? ''),
        book,
        lensId,
        moved: movedOf(tab.state, offers),
        ...record.of(tab.state),
      };
    }
  }
}

function movedOf(draft: PanelDraft, offers: MoveOffers): DraftView['moved'] {
  const [here, before] = [draft.caseRef, offers.of(draft)];
  if (here === null || before === null) return null;
  return { here: here.id, before: before.id, isUnnamed: isUnnamed(here.id) || isUnnamed(before.id) };
}

function policyLine(
  status: PolicyStatus | null,
  subscriptions: readonly SubscriptionView[],
): PanelScene['policy'] {
  if (status === null) return null;
  const { name, revision, importedAt = null, layers } = status;
  return { name, revision: String(revision), since: importedAt, rows: policyRows(layers, subscriptions) };
}

function hostOf(origin: string): string {
  return new URL(origin).host;
}
