import { i18n } from '#i18n';
import type { PolicyRecovery } from '../../lib/policy/recovery/recovery-shape.ts';
import type { FieldProblem, HeadEdit } from '../../lib/policy/studio/studio-edit.ts';
import { proveStandards } from '../../lib/recovery/prove-standards.ts';
import type { RecoveryBook } from '../../lib/recovery/recovery-book.ts';
import { Chevron } from '../controls/Marks.tsx';
import { saidProblem } from '../words/said.ts';
import { LinesField } from './LinesField.tsx';
import { OtherRecovery } from './OtherRecovery.tsx';
import { problemOf } from './problem-of.ts';
import { SelectField } from './SelectField.tsx';
import { TypeFields } from './TypeFields.tsx';

export interface RecoveryFieldsProps {
  readonly recovery: PolicyRecovery | undefined;
  /** What ships, which holds where nothing is said here. */
  readonly book: RecoveryBook;
  readonly problems: readonly FieldProblem[];
  readonly onChange: (head: HeadEdit) => void;
}

/** How recoveries go for those who have the policy: which steps, what a complaint must have, by when. */
export function RecoveryFields({ recovery = {}, book, problems, onChange }: RecoveryFieldsProps) {
  const put = (change: Partial<PolicyRecovery>) => {
    const said = Object.entries({ ...recovery, ...change }).filter(([, value]) => value !== undefined);
    onChange({ recovery: said.length > 0 ? (Object.fromEntries(said) as PolicyRecovery) : undefined });
  };
  return (
    <details class="studio-more" data-field="recovery">
      <summary class="fold-summary">
        <Chevron />
        <span class="fold-heading">{i18n.t('studio.recovery.heading')}</span>
        <span class="fold-about">{i18n.t('studio.recovery.about')}</span>
      </summary>
      <div class="studio-more-body">
        <ModelField recovery={recovery} book={book} onPut={put} />
        <TypeFields
          types={recovery.playbooks ?? []}
          book={book}
          problem={problemOf(problems, 'recovery.playbooks')}
          onChange={(types) => put({ playbooks: types.length > 0 ? [...types] : undefined })}
        />
        <StandardsField recovery={recovery} onPut={put} />
        <OtherRecovery recovery={recovery} />
      </div>
    </details>
  );
}

interface PartProps {
  readonly recovery: PolicyRecovery;
  readonly onPut: (change: Partial<PolicyRecovery>) => void;
}

const SHIPPED = '';

/** Which steps a new case begins with. */
function ModelField({ recovery, book, onPut }: PartProps & { book: RecoveryBook }) {
  const { models = [], defaultModel = SHIPPED } = recovery;
  const own = models.filter(({ id }) => !book.models.some((model) => model.id === id));
  const first = book.models.find(({ id }) => id === book.defaultModel)?.name ?? book.defaultModel;
  const named = [...own, ...book.models].map(({ id, name }) => ({ id: id as string, name }));
  return (
    <SelectField
      name="recovery.defaultModel"
      label={i18n.t('studio.recovery.model')}
      value={defaultModel}
      options={[{ id: SHIPPED, name: i18n.t('studio.recovery.asShipped', { value: first }) }, ...named]}
      onChange={(id) => onPut({ defaultModel: id === SHIPPED ? undefined : id })}
    />
  );
}

/** Promises of the team with a time, in words; those that a file tells in fields stay as they are. */
function StandardsField({ recovery: { standards = [] }, onPut }: PartProps) {
  const inWords = standards.filter((entry) => typeof entry === 'string');
  const inFields = standards.filter((entry) => typeof entry !== 'string');
  const [wrong] = proveStandards({}, { standards });
  return (
    <LinesField
      name="recovery.standards"
      label={i18n.t('studio.recovery.standards')}
      hint={i18n.t('studio.recovery.standardsHint')}
      placeholder={i18n.t('studio.recovery.standardsPlaceholder')}
      lines={inWords}
      problem={wrong && saidProblem(wrong)}
      onChange={(lines) => {
        const next = [...inFields, ...lines];
        onPut({ standards: next.length > 0 ? next : undefined });
      }}
    >
      {inFields.length > 0 && (
        <p class="quiet-line">
          {i18n.t('studio.recovery.inFields', inFields.length, { count: inFields.length })}
        </p>
      )}
    </LinesField>
  );
}
