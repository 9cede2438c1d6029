import { i18n } from '#i18n';
import { countText } from './AuditPanel.tsx';
import { changeCount, countChanges } from './change-words.ts';
import { TurnMark } from './StudioMarks.tsx';
import { SECTIONS, type StudioActions, type StudioView } from './studio-view.ts';

export interface StudioHeaderProps {
  readonly view: StudioView;
  readonly actions: Pick<StudioActions, 'undo' | 'redo'>;
  readonly onChecks: () => void;
}

/** Which policy is open, that it is saved, the way back, and the way through its parts. */
export function StudioHeader({ view, actions, onChecks }: StudioHeaderProps) {
  const { working, section, saved, audit } = view;
  if (working === null) return null;
  const { policy, published, past, future } = working;
  const changes = view.diff ? countChanges(view.diff) : 0;
  const about = published
    ? i18n.t('studio.head.published', { revision: published.revision })
    : i18n.t('studio.head.nothingPublished');
  return (
    <header class="studio-head">
      <div class="studio-head-line">
        <h1 class="studio-title">{policy.name}</h1>
        <p class="studio-head-about">
          <span>{about}</span>
          <span role="status" data-saved={saved}>
            {i18n.t(
              saved === 'saved'
                ? 'studio.head.saved'
                : saved === 'saving'
                  ? 'studio.head.saving'
                  : 'studio.head.notSaved',
            )}
          </span>
        </p>
        <div class="studio-head-tools">
          <p class="studio-said" role="status">
            {view.said}
          </p>
          <button type="button" class="studio-checks" data-state={stateOf(view)} onClick={onChecks}>
            {audit.isRunning && audit.notes.length === 0
              ? i18n.t('studio.audit.checking')
              : countText(audit) || i18n.t('studio.audit.allWell')}
          </button>
          <HistoryButton to="back" isOn={past.length > 0} run={actions.undo} />
          <HistoryButton to="forth" isOn={future.length > 0} run={actions.redo} />
        </div>
      </div>
      <nav class="tabs" aria-label={i18n.t('studio.head.tabs')}>
        {SECTIONS.map((each) => (
          <a
            key={each}
            class="tab"
            href={each === 'rules' ? '#studio' : `#studio/${each}`}
            {...(each === section ? { 'aria-current': 'page' as const } : {})}
          >
            {i18n.t(`studio.head.${each}`)}
            {each === 'changes' && changes > 0 && <ChangeCount count={changes} />}
          </a>
        ))}
      </nav>
    </header>
  );
}

function ChangeCount({ count }: { count: number }) {
  return (
    <span class="studio-count">
      <span aria-hidden="true">{count}</span>
      <span class="hidden-visually">{changeCount(count)}</span>
    </span>
  );
}

function stateOf({ audit }: StudioView): string {
  if (audit.grave > 0) return 'mend';
  if (audit.notes.length > 0) return 'look';
  return audit.isRunning ? 'running' : 'clean';
}

function HistoryButton({ to, isOn, run }: { to: 'back' | 'forth'; isOn: boolean; run: () => void }) {
  const name = i18n.t(to === 'back' ? 'studio.head.undo' : 'studio.head.redo');
  const keys = to === 'back' ? 'Control+Z' : 'Control+Shift+Z';
  return (
    <button
      type="button"
      class="button button-icon"
      aria-label={name}
      aria-keyshortcuts={keys}
      title={`${name} (${keys.replace('Control', 'Ctrl')})`}
      aria-disabled={!isOn}
      onClick={() => isOn && run()}
    >
      <TurnMark to={to} />
    </button>
  );
}
