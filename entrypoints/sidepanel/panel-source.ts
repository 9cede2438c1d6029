import type { PanelProps } from '../../components/panel/Panel.tsx';
import type { PanelNotice } from '../../components/panel/panel-view.ts';
import { sceneHolds } from '../../components/panel/scene-holds.ts';
import { voiceFor } from '../../components/words/voice-for.ts';
import { watchCaseTrouble } from '../../lib/platform/case-trouble.ts';
import { countUnreadFollowUps } from '../../lib/platform/follow-ups.ts';
import type { PanelCommand, PanelEvent } from '../../lib/platform/messages.ts';
import { type PanelLink, type PanelView as TabView, watchActiveTab } from '../../lib/platform/panel-link.ts';
import { type SubscriptionView, watchSubscriptions } from '../../lib/platform/policy/subscriptions.ts';
import { type PolicyStatus, policyStatus, watchPolicy } from '../../lib/platform/policy-source.ts';
import type { BookInUse } from '../../lib/platform/recovery-source.ts';
import { addedSites, watchSites } from '../../lib/platform/site-access.ts';
import { isLost, readItem } from '../../lib/platform/storage.ts';
import { installedRules } from '../../lib/platform/stored-rules.ts';
import type { ReportedTab } from '../../lib/platform/troubleshooting.ts';
import { VoicedBooks, type VoicedBooksOptions } from '../../lib/platform/voiced-books.ts';
import { modelOf } from '../../lib/recovery/recovery-book.ts';
import type { RecoveryModel } from '../../lib/recovery/types.ts';
import type { PanelDraft } from '../../lib/review/panel-draft.ts';
import type { ToneProfile } from '../../lib/tone/types.ts';
import { moveOffers } from './bring-over.ts';
import { type CaseRecord, caseRecord } from './case-record.ts';
import { policyLine, viewOf } from './panel-scene.ts';
import { siteOfTab } from './panel-site.ts';
import { panelTone, toneProfile } from './panel-tone.ts';
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

export interface PanelSourceOptions extends Pick<VoicedBooksOptions, 'first' | 'shippedIn'> {
  readonly signal: AbortSignal;
  readonly tabId: number | undefined;
  readonly onChange: (scene: PanelScene) => void;
}

/** Brings together the tab, its drafts, the case, the policy and the sites, as one thing to draw. */
export function watchPanel(options: PanelSourceOptions): PanelSource {
  return new PanelDesk(options);
}

class PanelDesk implements PanelSource {
  readonly record: CaseRecord;
  readonly #options: PanelSourceOptions;
  readonly #books: VoicedBooks;
  readonly #offers;
  readonly #timer;
  #link: PanelLink | undefined;
  #tab: TabView = { kind: 'loading' };
  #policy: PolicyStatus | null = null;
  #subscriptions: readonly SubscriptionView[] = [];
  #added: readonly string[] = [];
  #notices: readonly PanelNotice[] = [];
  #followUps: NonNullable<PanelScene['followUps']> = [];
  #lastWritten = '';
  #lensId: string | undefined;
  /** As what a draft is read for its tone, by its id, where the agent said so. */
  readonly #profiles = new Map<string, ToneProfile>();

  constructor(options: PanelSourceOptions) {
    const { signal } = options;
    const show = () => this.#show();
    this.#options = options;
    this.#timer = redrawTimer(show, signal);
    this.#books = new VoicedBooks({ ...options, onChange: (book) => this.#takeBook(book) });
    this.#offers = moveOffers(show);
    this.record = caseRecord(show, signal, () => this.#books.now.defaultModel);
  }

  start(): void {
    const { signal, tabId } = this.#options;
    this.#link = watchActiveTab({
      ...{ signal, tabId },
      onView: (tab) => this.#change(() => (this.#tab = tab)),
      onOutcome: (outcome) => this.#tellOutcome(outcome),
    });
    void policyStatus().then((status) => this.#takePolicy(status));
    watchPolicy((status) => void this.#takePolicy(status), signal);
    watchSubscriptions((all) => this.#change(() => (this.#subscriptions = all)), signal);
    const onTrouble = (error: unknown) =>
      error ? this.notify({ kind: 'storage' }) : this.dismiss('storage');
    watchCaseTrouble(onTrouble, signal);
    void this.#readSites();
    watchSites(() => void this.#readSites(), signal);
    void countUnreadFollowUps().then((count) => count > 0 && this.notify({ kind: 'promises' }));
    watchPromises((kept) => this.#change(() => (this.#followUps = kept)), signal);
  }

  modelOf(draft: PanelDraft): RecoveryModel {
    return modelOf(this.#books.now, this.record.of(draft).checklist?.modelId);
  }

  bringOver(draft: PanelDraft): Promise<boolean> {
    return this.#offers.bring(draft, this.record, this.#books.now.models);
  }

  leaveBehind(draft: PanelDraft): void {
    this.#offers.leave(draft);
  }

  chooseLens = (lensId: string) => this.#change(() => (this.#lensId = lensId));

  chooseToneProfile = (profile: ToneProfile) =>
    this.#change(() => this.#profiles.set(this.draft()?.draftId ?? '', profile));

  notify(notice: PanelNotice): void {
    this.#change(() => (this.#notices = [...this.#without(notice.kind), notice]));
  }

  dismiss = (kind: PanelNotice['kind']) => this.#change(() => (this.#notices = this.#without(kind)));

  send(command: PanelCommand): void {
    if ('text' in command) this.#lastWritten = command.text;
    for (const kind of ['stale', 'unsupported', 'spoiled'] as const) this.dismiss(kind);
    if (this.#link?.send(command) === false) this.notify({ kind: 'stale' });
  }

  choose = (draftId: string) => this.#link?.choose(draftId);

  draft(): PanelDraft | null {
    return this.#tab.kind === 'review' ? this.#tab.state : null;
  }

  origin(): string | undefined {
    return 'origin' in this.#tab ? this.#tab.origin : undefined;
  }

  tabId(): number | undefined {
    return this.#link?.tabId();
  }

  reported(): ReportedTab | undefined {
    const tabId = this.tabId();
    const drafts = this.#tab.kind === 'review' ? [this.#tab.state, ...this.#tab.others] : [];
    const editorKinds = [...new Set(drafts.map(({ editorKind }) => editorKind))];
    return tabId === undefined ? undefined : { tabId, editorKinds };
  }

  #change(how: () => unknown): void {
    how();
    this.#show();
  }

  #show(): void {
    if (this.#options.signal.aborted) return;
    const scene = this.#scene(Date.now());
    this.#options.onChange(scene);
    const promises = this.#followUps.map(({ followUp }) => followUp);
    this.#timer.set(sceneHolds(scene.view.kind === 'draft' ? scene.view : null, promises, scene.now));
  }

  #scene(now: number): PanelScene {
    const draft = this.draft();
    const parts = { record: this.record, lensId: this.#lensId, offers: this.#offers };
    return {
      view: viewOf(this.#tab, { ...parts, book: this.#books.in(voiceFor(draft)) }),
      policy: policyLine(this.#policy, this.#subscriptions),
      site: siteOfTab(this.#tab, this.#added),
      notices: this.#notices,
      followUps: this.#followUps,
      now,
      tone: draft && panelTone(draft, this.#profileOf(draft)),
    };
  }

  #profileOf(draft: PanelDraft): ToneProfile {
    const facts = this.record.of(draft).checklist?.facts ?? {};
    return toneProfile(draft, facts, this.#profiles.get(draft.draftId));
  }

  #without(kind: PanelNotice['kind']): readonly PanelNotice[] {
    return this.#notices.filter((notice) => notice.kind !== kind);
  }

  #tellOutcome({ command, result }: Extract<PanelEvent, { kind: 'outcome' }>): void {
    const isAll = command === 'fix-all';
    if (result === 'stale') this.notify({ kind: 'stale', all: isAll });
    if (result === 'unsupported' || result === 'spoiled')
      this.notify({ kind: result, ...(isAll ? {} : { text: this.#lastWritten }) });
  }

  #takeBook({ unreadable }: BookInUse): void {
    if (unreadable) this.notify({ kind: 'policy' });
    else this.#show();
  }

  async #takePolicy(status: PolicyStatus): Promise<void> {
    this.#change(() => (this.#policy = status));
    if (isLost(await readItem(installedRules))) this.notify({ kind: 'policy' });
  }

  async #readSites(): Promise<void> {
    const added = (await addedSites()).map(({ origin }) => origin);
    this.#change(() => (this.#added = added));
  }
}
