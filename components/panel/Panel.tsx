import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PanelDraft } from '../../lib/review/panel-draft.ts';
import { LiveRegion } from '../controls/LiveRegion.tsx';
import type { ToneState } from '../tone/tone-view.ts';
import { caseView } from './case-view.ts';
import { CaseFolds, DraftBody } from './DraftBody.tsx';
import { dueCount, FollowUpFold } from './FollowUpFold.tsx';
import { MovedLine } from './MovedLine.tsx';
import { PanelFooter } from './PanelFooter.tsx';
import { PanelHeader } from './PanelHeader.tsx';
import { PanelNotices } from './PanelNotices.tsx';
import { PanelState } from './PanelState.tsx';
import { PanelTone } from './PanelTone.tsx';
import { PolicyFold } from './PolicyFold.tsx';
import type { DraftView, PanelActions, PanelNotice, PanelSite, PanelView, PolicyLine } from './panel-view.ts';
import type { FollowUpShown } from './promise-view.ts';
import { ReportFold } from './ReportFold.tsx';
import { SkippedParts } from './SkippedParts.tsx';
import { useDraftAnnouncement, useSwitchAnnouncement } from './use-announcement.ts';
import { useKeptFocus } from './use-kept-focus.ts';

export interface PanelProps {
  readonly view: PanelView;
  readonly policy: PolicyLine | null;
  readonly site: PanelSite | null;
  readonly notices: readonly PanelNotice[];
  /** All that are kept, of any case. */
  readonly followUps: readonly FollowUpShown[];
  /** ms since the epoch. */
  readonly now: number;
  readonly actions: PanelActions;
  /** How the current draft sounds; null or absent where there is none. */
  readonly tone?: ToneState | null | undefined;
}

/** The side panel: what matters now on top, the rest folded. */
export function Panel({ view, policy, site, notices, followUps, now, actions, tone }: PanelProps) {
  const draft = view.kind === 'draft' ? currentDraft(view) : null;
  const shown = view.kind === 'draft' && draft ? caseView(view, draft, now) : null;
  const main = useKeptFocus<HTMLElement>();
  const switchButton = useRef<HTMLButtonElement>(null);
  const toSwitch = () => switchButton.current?.focus();
  // Where Amend may not run yet, there is nothing to switch.
  const place = view.kind === 'unknown-site' ? null : site;
  const isDraft = view.kind === 'draft' && draft !== null && shown !== null;
  const body = isDraft ? { view, draft, shown, now, actions } : null;
  const kept = { followUps, now, caseRef: draft?.caseRef ?? null };
  const isDue = dueCount(kept) > 0;
  // Another element at the top: Chromium shows nothing of a disclosure that is moved as it is opened.
  const promises = <FollowUpFold key={isDue ? 'due' : 'promises'} {...kept} actions={actions} />;
  const facts = body && <CaseFolds key="facts" {...body} />;
  return (
    <div class="panel">
      {(draft || place) && (
        <PanelHeader
          drafts={view.kind === 'draft' ? view.drafts : []}
          current={draft}
          isUnnamed={view.kind === 'draft' && view.isUnnamed === true}
          clock={shown?.clock ?? null}
          site={place}
          now={now}
          onShow={actions.showDraft}
          switchButton={switchButton}
          actions={actions}
        />
      )}
      <main class="panel-main" ref={main}>
        <PanelNotices notices={notices} actions={actions} />
        <MovedLine view={view} actions={actions} />
        {body && <DraftBody {...body} />}
        {view.kind !== 'draft' && (
          <PanelState view={view} site={site} now={now} onLeave={toSwitch} actions={actions} />
        )}
        <div class="folds">
          {/* By their keys they keep what is open in them when they change places. */}
          {isDue ? [promises, facts] : [facts, promises]}
          <PanelTone draft={draft} tone={tone} actions={actions} />
          <PolicyFold policy={policy} now={now} />
          {draft && <SkippedParts skipped={draft.skipped} />}
          <ReportFold actions={actions} />
        </div>
        {draft && <p class="privacy-line">{i18n.t('panel.privacy.line')}</p>}
      </main>
      <PanelFooter policy={policy} now={now} onSettings={actions.openSettings} />
      <LiveRegion message={useDraftAnnouncement(draft, shown?.steps ?? [])} />
      <LiveRegion message={useSwitchAnnouncement(place, now)} />
    </div>
  );
}

function currentDraft(view: DraftView): PanelDraft | null {
  return view.drafts.find((draft) => draft.draftId === view.current) ?? view.drafts[0] ?? null;
}
