import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Policy } from '../../lib/policy/schema.ts';
import type { FieldProblem, HeadEdit, NamedEdit } from '../../lib/policy/studio/studio-edit.ts';
import type { RecoveryBook } from '../../lib/recovery/recovery-book.ts';
import { LinesField } from './LinesField.tsx';
import { LockFields } from './LockFields.tsx';
import { PackFields } from './PackFields.tsx';
import { problemOf } from './problem-of.ts';
import { RecoveryFields } from './RecoveryFields.tsx';
import { SettingFields } from './SettingFields.tsx';
import { SharedFields } from './SharedFields.tsx';
import type { PackChoice } from './studio-view.ts';
import { WhoseFields } from './WhoseFields.tsx';

export interface HeadFormProps {
  readonly policy: Policy;
  readonly families: readonly string[];
  /** What ships. */
  readonly packs: readonly PackChoice[];
  /** What ships of recoveries; null until it is there. */
  readonly book: RecoveryBook | null;
  /** Takes the change, or says what is wrong with it. */
  readonly onChange: (head: HeadEdit) => readonly FieldProblem[];
  /** The same for what rules share by name. */
  readonly onNamed: (edit: NamedEdit) => readonly FieldProblem[];
}

/** What is said of the policy as a whole: whose it is, until when, what stays unflagged, what is locked and set. */
export function HeadForm({ policy, families, packs, book, onChange, onNamed }: HeadFormProps) {
  const [refused, setRefused] = useState<HeadEdit>({});
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const shown: Policy = { ...policy, ...(refused as Partial<Policy>) };
  // What cannot be taken stays in its field until it is mended, and everything else goes on.
  const set = (head: HeadEdit) => {
    const next = { ...refused, ...head };
    const found = onChange(next);
    setProblems(found);
    setRefused(found.length > 0 ? next : {});
  };
  return (
    <section class="studio-panel" aria-labelledby="studio-about">
      <h2 class="studio-panel-heading" id="studio-about">
        {i18n.t('studio.about.heading')}
      </h2>
      <p class="page-lead">{i18n.t('studio.about.lead')}</p>
      <WhoseFields
        policy={shown}
        languages={packs.map(({ language }) => language)}
        problems={problems}
        onChange={set}
      />
      <PackFields policy={shown} packs={packs} onChange={(named) => set({ extends: named })} />
      <LinesField
        name="exempt"
        label={i18n.t('studio.about.exempt')}
        hint={i18n.t('studio.about.exemptHint')}
        lines={shown.exempt ?? []}
        problem={problemOf(problems, 'exempt')}
        onChange={(lines) => set({ exempt: lines.length > 0 ? [...lines] : undefined })}
      />
      <LockFields
        locks={shown.locks}
        families={families}
        problem={problemOf(problems, 'locks')}
        onChange={(locks) => set({ locks })}
      />
      <SettingFields
        policy={shown}
        problem={problemOf(problems, 'settings')}
        retentionProblem={problemOf(problems, 'recovery.retentionDays')}
        onChange={set}
      />
      {book && <RecoveryFields recovery={shown.recovery} book={book} problems={problems} onChange={set} />}
      <SharedFields policy={policy} onChange={onNamed} />
    </section>
  );
}
