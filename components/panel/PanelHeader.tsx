import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PanelDraft } from '../../lib/review/panel-draft.ts';
import { BrandMark } from '../controls/Marks.tsx';

export interface PanelHeaderProps {
  readonly drafts: readonly PanelDraft[];
  readonly current: PanelDraft;
  readonly onShow: (draftId: string) => void;
}

/** Whose reply this is: case, site, reply or note; with several composers, which of them. */
export function PanelHeader({ drafts, current, onShow }: PanelHeaderProps) {
  const id = useId();
  const place = current.caseRef
    ? i18n.t('panel.header.case', { id: current.caseRef.id })
    : i18n.t('panel.header.noCase');
  return (
    <header class="panel-header">
      <BrandMark />
      <div class="panel-place">
        <h1 class="panel-case">{place}</h1>
        <p class="panel-site">{current.siteName}</p>
      </div>
      {drafts.length === 1 && <span class={`chip chip-${current.where}`}>{i18n.t(whereKey(current))}</span>}
      {drafts.length > 1 && (
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
      )}
    </header>
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
