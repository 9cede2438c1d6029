import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';
import { CalmMark } from '../controls/Marks.tsx';
import { capitalised } from '../words/locale.ts';
import { said } from '../words/said.ts';
import type { AuditView, StudioNote } from './studio-view.ts';

/** Notes shown at first, and more at each wish. */
const AT_ONCE = 30;

export interface AuditPanelProps {
  readonly audit: AuditView;
  readonly onFollow: (note: StudioNote) => void;
}

/** What the checks found, what must be mended first; each note leads to its field. */
export function AuditPanel({ audit, onFollow }: AuditPanelProps) {
  const { isRunning, notes, grave } = audit;
  return (
    <section class="studio-card" id="studio-audit" aria-labelledby="studio-audit-heading">
      <h3 class="studio-card-heading" id="studio-audit-heading" data-field="audit" tabIndex={-1}>
        {i18n.t('studio.audit.heading')}
        <span class="studio-card-about" role="status">
          {isRunning ? i18n.t('studio.audit.checking') : countText(audit)}
        </span>
      </h3>
      {notes.length === 0 && !isRunning && (
        <p class="studio-calm">
          <CalmMark />
          {i18n.t('studio.audit.clean')}
        </p>
      )}
      <Notes
        key="grave"
        kind="mend"
        notes={notes.filter(({ isGrave }) => isGrave)}
        hint={i18n.t('studio.audit.mendHint')}
        onFollow={onFollow}
      />
      <Notes
        key="look"
        kind="look"
        notes={grave === notes.length ? [] : notes.filter(({ isGrave }) => !isGrave)}
        hint={i18n.t('studio.audit.lookHint')}
        onFollow={onFollow}
      />
    </section>
  );
}

/** How many things there are of each kind; empty where there are none. */
export function countText({ notes, grave }: AuditView): string {
  const look = notes.length - grave;
  const parts = [
    grave > 0 ? i18n.t('studio.audit.mend', grave, { count: grave }) : '',
    look > 0 ? i18n.t('studio.audit.look', look, { count: look }) : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

interface NotesProps {
  readonly kind: 'mend' | 'look';
  readonly notes: readonly StudioNote[];
  readonly hint: string;
  readonly onFollow: (note: StudioNote) => void;
}

function Notes({ kind, notes, hint, onFollow }: NotesProps) {
  const [most, setMost] = useState(AT_ONCE);
  if (notes.length === 0) return null;
  const left = Math.min(AT_ONCE, notes.length - most);
  return (
    <div class="studio-notes" data-kind={kind}>
      <p class="quiet-line">{hint}</p>
      <ul class="studio-note-list">
        {notes.slice(0, most).map((note) => (
          <li key={`${note.key} ${note.field} ${note.what}`}>
            <button type="button" class="studio-note" data-kind={kind} onClick={() => onFollow(note)}>
              <span class="studio-note-rule">{note.rule || i18n.t('studio.audit.policy')}</span>
              <span>
                {capitalised(said(note.what))} <span class="studio-note-mend">{said(note.mend)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <div class="row">
          <Button look="quiet" onClick={() => setMost(most + AT_ONCE)}>
            {i18n.t('studio.audit.more', left, { count: left })}
          </Button>
        </div>
      )}
    </div>
  );
}
