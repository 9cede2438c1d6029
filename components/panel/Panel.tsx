import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PanelDraft } from '../../lib/review/panel-draft.ts';
import { LiveRegion } from '../controls/LiveRegion.tsx';
import { FindingList } from './FindingList.tsx';
import { PanelFooter } from './PanelFooter.tsx';
import { PanelHeader } from './PanelHeader.tsx';
import { PanelNotices } from './PanelNotices.tsx';
import { PanelState } from './PanelState.tsx';
import type { DraftView, PanelActions, PanelNotice, PanelSite, PanelView, PolicyLine } from './panel-view.ts';
import { ReportFold } from './ReportFold.tsx';
import { SkippedParts } from './SkippedParts.tsx';
import { StepList } from './StepList.tsx';
import { stepViews } from './step-view.ts';
import { useDraftAnnouncement, useSwitchAnnouncement } from './use-announcement.ts';

export interface PanelProps {
  readonly view: PanelView;
  readonly policy: PolicyLine | null;
  readonly site: PanelSite | null;
  readonly notices: readonly PanelNotice[];
  /** ms since the epoch. */
  readonly now: number;
  readonly actions: PanelActions;
}

/** The side panel: what matters now on top, the rest folded. */
export function Panel({ view, policy, site, notices, now, actions }: PanelProps) {
  const current = view.kind === 'draft' ? currentDraft(view) : null;
  const views = view.kind === 'draft' && current ? stepViews(view.model, current, view.checklist) : [];
  const switchButton = useRef<HTMLButtonElement>(null);
  const toSwitch = () => switchButton.current?.focus();
  // Where Amend may not run yet, there is nothing to switch.
  const place = view.kind === 'unknown-site' ? null : site;
  return (
    <div class="panel">
      {(current || place) && (
        <PanelHeader
          drafts={view.kind === 'draft' ? view.drafts : []}
          current={current}
          isUnnamed={view.kind === 'draft' && view.isUnnamed === true}
          site={place}
          now={now}
          onShow={actions.showDraft}
          switchButton={switchButton}
          actions={actions}
        />
      )}
      <main class="panel-main">
        <PanelNotices notices={notices} actions={actions} />
        {view.kind === 'draft' && current ? (
          <>
            <FindingList key={current.draftId} review={current} actions={actions} />
            <StepList views={views} note={current.where === 'note'} actions={actions} />
            <SkippedParts skipped={current.skipped} />
          </>
        ) : (
          view.kind !== 'draft' && (
            <PanelState view={view} site={site} now={now} onLeave={toSwitch} actions={actions} />
          )
        )}
        <ReportFold actions={actions} />
        {current && <p class="privacy-line">{i18n.t('panel.privacy.line')}</p>}
      </main>
      <PanelFooter policy={policy} now={now} onSettings={actions.openSettings} />
      <LiveRegion message={useDraftAnnouncement(current, views)} />
      <LiveRegion message={useSwitchAnnouncement(place, now)} />
    </div>
  );
}

function currentDraft(view: DraftView): PanelDraft | null {
  return view.drafts.find((draft) => draft.draftId === view.current) ?? view.drafts[0] ?? null;
}
