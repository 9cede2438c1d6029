import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import type { PanelDraft } from '../../lib/review/panel-draft.ts';
import { BrandMark } from '../controls/Marks.tsx';
import { useId } from '../controls/use-id.ts';
import { ClockLine } from './ClockLine.tsx';
import type { ClockShown } from './clock-view.ts';
import type { PanelSite } from './panel-view.ts';
import { SiteSwitch, type SwitchActions } from './SiteSwitch.tsx';
import { offLine } from './switch-words.ts';

export interface PanelHeaderProps {
  readonly drafts: readonly PanelDraft[];
  /** Null where no draft is shown. */
  readonly current: PanelDraft | null;
  /** The case has no number that people know. */
  readonly isUnnamed: boolean;
  /** The clock that runs out first; null where none runs. */
  readonly clock: ClockShown | null;
  /** Null where the browser does not tell us the site. */
  readonly site: PanelSite | null;
  /** ms since the epoch. */
  readonly now: number;
  readonly onShow: (draftId: string) => void;
  readonly switchButton: RefObject<HTMLButtonElement | null>;
  readonly actions: SwitchActions;
}

/** Whose reply this is: case, site, reply or note; with several composers, which of them; and whether Amend is on here. */
export function PanelHeader({
  drafts,
  current,
  isUnnamed,
  clock,
  site,
  now,
  onShow,
  switchButton,
  actions,
}: PanelHeaderProps) {
  return (
    <header class="panel-header">
      {current && <BrandMark />}
      <div class="panel-place">
        {current ? (
          <DraftPlace draft={current} isOnly={drafts.length === 1} isUnnamed={isUnnamed} />
        ) : (
          site && <SitePlace site={site} now={now} />
        )}
      </div>
      {site && (
        <SiteSwitch
          site={site}
          kind={current?.editorKind ?? null}
          now={now}
          button={switchButton}
          actions={actions}
        />
      )}
      {current && drafts.length > 1 && <DraftSwitch drafts={drafts} current={current} onShow={onShow} />}
      {clock && <ClockLine clock={clock} now={now} />}
    </header>
  );
}

interface DraftPlaceProps {
  readonly draft: PanelDraft;
  readonly isOnly: boolean;
  readonly isUnnamed: boolean;
}

function DraftPlace({ draft, isOnly, isUnnamed }: DraftPlaceProps) {
  const { caseRef, siteName } = draft;
  return (
    <>
      <h1 class="panel-case">{caseName(caseRef, isUnnamed)}</h1>
      <div class="panel-about">
        <p class="panel-site">{siteName}</p>
        {isOnly && <span class={`chip chip-${draft.where}`}>{i18n.t(whereKey(draft))}</span>}
      </div>
    </>
  );
}

function caseName(caseRef: PanelDraft['caseRef'], isUnnamed: boolean): string {
  if (caseRef === null) return i18n.t('panel.header.noCase');
  return isUnnamed ? i18n.t('panel.header.chat') : i18n.t('panel.header.case', { id: caseRef.id });
}

/** Without a draft the heading says what will appear, so the site is no heading here. */
function SitePlace({ site, now }: { site: PanelSite; now: number }) {
  return (
    <>
      <p class="panel-case">{site.name ?? site.host}</p>
      {(site.off || site.name) && (
        <p class="panel-site panel-state">{site.off ? offLine(site.off, now) : site.host}</p>
      )}
    </>
  );
}

function DraftSwitch({
  drafts,
  current,
  onShow,
}: Pick<PanelHeaderProps, 'drafts' | 'onShow'> & { current: PanelDraft }) {
  const id = useId();
  return (
    <div class="panel-switch">
      <label class="hidden-visually" for={id}>
        {i18n.t('panel.header.composer')}
      </label>
      <select
        id={id}
        class="select"
        value={current.draftId}
        onChange={(event) => onShow(event.currentTarget.value)}
      >
        {composerNames(drafts).map(([draftId, name]) => (
          <option key={draftId} value={draftId} selected={draftId === current.draftId}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Names several composers: by kind, numbered where the kind alone does not tell them apart. */
function composerNames(drafts: readonly PanelDraft[]): [string, string][] {
  const seen = new Map<string, number>();
  return drafts.map((draft) => {
    const where = i18n.t(whereKey(draft));
    const number = (seen.get(where) ?? 0) + 1;
    seen.set(where, number);
    return [draft.draftId, number === 1 ? where : i18n.t('panel.header.composerOption', { where, number })];
  });
}

function whereKey(draft: PanelDraft) {
  return draft.where === 'note' ? 'panel.header.note' : 'panel.header.reply';
}
