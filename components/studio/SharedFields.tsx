import { i18n } from '#i18n';
import type { Policy } from '../../lib/policy/schema.ts';
import type { FieldProblem, NamedEdit } from '../../lib/policy/studio/studio-edit.ts';
import { Button } from '../controls/Button.tsx';
import { Chevron } from '../controls/Marks.tsx';
import { LinesField } from './LinesField.tsx';
import { NearFields } from './NearFields.tsx';
import { problemOf } from './problem-of.ts';
import { TextField } from './TextField.tsx';
import { useRefused } from './use-refused.ts';

export interface SharedFieldsProps {
  readonly policy: Pick<Policy, 'guards' | 'lists'>;
  /** Takes the change, or says what is wrong with it. */
  readonly onChange: (edit: NamedEdit) => readonly FieldProblem[];
}

/** Guards and lists that rules share by name. Nothing where the policy has none: they come with imports and files. */
export function SharedFields({ policy: { guards = {}, lists = {} }, onChange }: SharedFieldsProps) {
  if (Object.keys(guards).length + Object.keys(lists).length === 0) return null;
  return (
    <details class="studio-more" data-field="shared">
      <summary class="fold-summary">
        <Chevron />
        <span class="fold-heading">{i18n.t('studio.shared.heading')}</span>
        <span class="fold-about">{i18n.t('studio.shared.about')}</span>
      </summary>
      <div class="studio-more-body">
        {Object.entries(lists).map(([name, entries]) => (
          <ListField key={name} name={name} entries={entries} onChange={onChange} />
        ))}
        {Object.entries(guards).map(([name, guard]) => (
          <GuardField key={name} name={name} guard={guard} onChange={onChange} />
        ))}
      </div>
    </details>
  );
}

interface ListFieldProps extends Pick<SharedFieldsProps, 'onChange'> {
  readonly name: string;
  readonly entries: readonly string[];
}

function ListField({ name, entries, onChange }: ListFieldProps) {
  const { shown, problems, set } = useRefused(entries, (next) =>
    onChange({ kind: 'set-list', name, entries: next }),
  );
  return (
    <div class="studio-near">
      <LinesField
        name={`lists.${name}`}
        label={i18n.t('studio.shared.list', { name })}
        hint={i18n.t('studio.shared.listHint', { sign: `<${name}>` })}
        lines={shown}
        problem={problemOf(problems, `lists.${name}`)}
        onChange={set}
      />
      <Remove name={name} onRemove={() => onChange({ kind: 'set-list', name, entries: null })} />
    </div>
  );
}

type Guard = NonNullable<Policy['guards']>[string];

interface GuardFieldProps extends Pick<SharedFieldsProps, 'onChange'> {
  readonly name: string;
  readonly guard: Guard;
}

function GuardField({ name, guard, onChange }: GuardFieldProps) {
  const { shown, problems, set } = useRefused(guard, (next) =>
    onChange({ kind: 'set-guard', name, guard: next }),
  );
  return (
    <div class="studio-near" data-field={`guards.${name}`}>
      <TextField
        name={`guards.${name}.why`}
        label={i18n.t('studio.shared.guard', { name })}
        hint={i18n.t('studio.shared.guardHint')}
        value={shown.why}
        problem={problemOf(problems, `guards.${name}`)}
        onChange={(why) => set({ ...shown, why })}
      />
      <NearFields
        near={shown.near}
        problems={problems}
        field={`guards.${name}.near`}
        onChange={(near) => set({ ...shown, near: [...near] })}
      />
      <Remove name={name} onRemove={() => onChange({ kind: 'set-guard', name, guard: null })} />
    </div>
  );
}

function Remove({ name, onRemove }: { name: string; onRemove: () => void }) {
  return (
    <div class="row">
      <Button look="quiet" onClick={onRemove}>
        {i18n.t('studio.shared.remove', { name })}
      </Button>
    </div>
  );
}
