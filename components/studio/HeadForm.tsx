import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Policy } from '../../lib/policy/schema.ts';
import type { FieldProblem, HeadEdit, NamedEdit } from '../../lib/policy/studio/studio-edit.ts';
import type { RecoveryBook } from '../../lib/recovery/recovery-book.ts';
import { LinesField } from './LinesField.tsx';
import { LockFields } from './LockFields.tsx';
import { PackFields } from './PackFields.tsx';
import { problemOf } from './problem-of.ts';
import { RecoveryFields } from './RecoveryFields.tsx';
import { type RefusedHead, type RefusedNamed, withPastDay, withRefused } from './refused-head.ts';
import { SettingFields } from './SettingFields.tsx';
import { SharedFields } from './SharedFields.tsx';
import type { PackChoice, StudioView } from './studio-view.ts';
import { useAboutFocus } from './use-focus-wish.ts';
import { WhoseFields } from './WhoseFields.tsx';

export interface HeadFormProps {
  readonly policy: Policy;
  readonly families: readonly string[];
  /** What ships. */
  readonly packs: readonly PackChoice[];
  /** What ships of recoveries; null until it is there. */
  readonly book: RecoveryBook | null;
  /** What was not taken of the head, and of what rules share. */
  readonly refused: RefusedHead | null;
  readonly refusedNamed: readonly RefusedNamed[];
  /** Today as `2026-01-31`. */
  readonly today: string;
  /** The field that somebody was led to. */
  readonly focus: StudioView['focus'];
  readonly onChange: (head: HeadEdit) => void;
  /** Takes the change to what rules share by name, or says what is wrong with it. */
  readonly onNamed: (edit: NamedEdit) => readonly FieldProblem[];
}

/** What is said of the policy as a whole: whose it is, until when, what stays unflagged, what is locked and set. */
export function HeadForm(props: HeadFormProps) {
  const { policy, families, packs, book, refused, refusedNamed, today, focus, onChange, onNamed } = props;
  // What cannot be taken stays in its field until it is mended.
  const shown = withRefused(policy, refused);
  const box = useRef<HTMLElement>(null);
  useAboutFocus(box, focus);
  const problems = withPastDay(refused?.problems ?? [], shown, today);
  return (
    <section class="studio-panel" aria-labelledby="studio-about" ref={box}>
      <h2 class="studio-panel-heading" id="studio-about">
        {i18n.t('studio.about.heading')}
      </h2>
      <p class="page-lead">{i18n.t('studio.about.lead')}</p>
      <WhoseFields
        policy={shown}
        languages={packs.map(({ language }) => language)}
        problems={problems}
        onChange={onChange}
      />
      <PackFields policy={shown} packs={packs} onChange={(named) => onChange({ extends: named })} />
      <LinesField
        name="exempt"
        label={i18n.t('studio.about.exempt')}
        hint={i18n.t('studio.about.exemptHint')}
        lines={shown.exempt ?? []}
        problem={problemOf(problems, 'exempt')}
        onChange={(lines) => onChange({ exempt: lines.length > 0 ? [...lines] : undefined })}
      />
      <LockFields
        locks={shown.locks}
        families={families}
        problem={problemOf(problems, 'locks')}
        onChange={(locks) => onChange({ locks })}
      />
      <SettingFields
        policy={shown}
        problem={problemOf(problems, 'settings')}
        retentionProblem={problemOf(problems, 'recovery.retentionDays')}
        onChange={onChange}
      />
      {book && (
        <RecoveryFields recovery={shown.recovery} book={book} problems={problems} onChange={onChange} />
      )}
      <SharedFields policy={policy} refused={refusedNamed} onChange={onNamed} />
    </section>
  );
}
