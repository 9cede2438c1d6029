import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PanelDraft } from '../../lib/review/panel-draft.ts';
import { Button } from '../controls/Button.tsx';
import { Fold } from '../controls/Fold.tsx';
import { LiveRegion } from '../controls/LiveRegion.tsx';
import { announcement, type Heard, heardOf } from './announcement.ts';
import { FindingList } from './FindingList.tsx';
import { PanelFooter } from './PanelFooter.tsx';
import { PanelHeader } from './PanelHeader.tsx';
import { PanelNotices } from './PanelNotices.tsx';
import { PanelState } from './PanelState.tsx';
import type { DraftView, PanelActions, PanelNotice, PanelSite, PanelView, PolicyLine } from './panel-view.ts';
import { SkippedParts } from './SkippedParts.tsx';
import { StepList } from './StepList.tsx';
import { type StepView, stepViews } from './step-view.ts';

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
  return (
    <div class="panel">
      {view.kind === 'draft' && current && (
        <PanelHeader drafts={view.drafts} current={current} onShow={actions.showDraft} />
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
          view.kind !== 'draft' && <PanelState view={view} actions={actions} />
        )}
        {site && view.kind !== 'off' && view.kind !== 'unknown-site' && (
          <ThisSite site={site} actions={actions} />
        )}
        {current && <p class="privacy-line">{i18n.t('panel.privacy.line')}</p>}
      </main>
      <PanelFooter policy={policy} now={now} onSettings={actions.openSettings} />
      <LiveRegion message={useAnnouncement(current, views)} />
    </div>
  );
}

function currentDraft(view: DraftView): PanelDraft | null {
  return view.drafts.find((draft) => draft.draftId === view.current) ?? view.drafts[0] ?? null;
}

function ThisSite({ site, actions }: { site: PanelSite; actions: PanelActions }) {
  return (
    <Fold heading={i18n.t('panel.here.heading')}>
      <p class="quiet-line">{site.host}</p>
      <div class="row">
        <Button onClick={actions.turnOff}>{i18n.t('panel.here.turnOff')}</Button>
        {site.granted && <Button onClick={actions.stopSite}>{i18n.t('panel.here.stop')}</Button>}
      </div>
    </Fold>
  );
}

/** Holds the last thing said, so that an unrelated new state says nothing again. */
function useAnnouncement(current: PanelDraft | null, views: readonly StepView[]): string {
  const before = useRef<Heard | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (!current) {
      before.current = null;
      setSaid('');
      return;
    }
    const heard = heardOf(current, views);
    const news = announcement(before.current, heard);
    before.current = heard;
    if (news !== '') setSaid(news);
  }, [current, views]);
  return said;
}
