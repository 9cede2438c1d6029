import { i18n } from '#i18n';
import type { Policy } from '../../lib/policy/schema.ts';
import type { FieldProblem, NamedEdit } from '../../lib/policy/studio/studio-edit.ts';
import { Button } from '../controls/Button.tsx';
import { Chevron } from '../controls/Marks.tsx';
import { LinesField } from './LinesField.tsx';
import { NearFields } from './NearFields.tsx';
import { problemOf } from './problem-of.ts';
import type { RefusedNamed } from './refused-head.ts';
import { TextField } from './TextField.tsx';
import { type Refused, useRefused } from './use-refused.ts';

export interface SharedFieldsProps {
  readonly policy: Pick<Policy, 'guards' | 'lists'>;
  /** What was not taken of them. */
  readonly refused: readonly RefusedNamed[];
  /** Takes the change, or says what is wrong with it. */
  readonly onChange: (edit: NamedEdit) => readonly FieldProblem[];
}

/** Guards and lists that rules share by name. Nothing where the policy has none: they come with imports and files. */
export function SharedFields({ policy: { guards = {}, lists = {} }, refused, onChange }: SharedFieldsProps) {
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
          <ListField key={name} {...{ name, entries, refused, onChange }} />
        ))}
        {Object.entries(guards).map(([name, guard]) => (
          <GuardField key={name} {...{ name, guard, refused, onChange }} />
        ))}
      </div>
    </details>
  );
}

interface ListFieldProps extends Pick<SharedFieldsProps, 'refused' | 'onChange'> {
  readonly name: string;
  readonly entries: readonly string[];
}

function ListField({ name, entries, refused, onChange }: ListFieldProps) {
  const { shown, problems, set } = useRefused(
    entries,
    (next) => onChange({ kind: 'set-list', name, entries: next }),
    refusedList(name, refused),
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

function refusedList(name: string, refused: readonly RefusedNamed[]): Refused<readonly string[]> | undefined {
  for (const { edit, problems } of refused)
    if (edit.kind === 'set-list' && edit.name === name && edit.entries)
      return { value: edit.entries, problems };
  return undefined;
}

function refusedGuard(name: string, refused: readonly RefusedNamed[]): Refused<Guard> | undefined {
  for (const { edit, problems } of refused)
    if (edit.kind === 'set-guard' && edit.name === name && edit.guard) return { value: edit.guard, problems };
  return undefined;
}

type Guard = NonNullable<Policy['guards']>[string];

interface GuardFieldProps extends Pick<SharedFieldsProps, 'refused' | 'onChange'> {
  readonly name: string;
  readonly guard: Guard;
}

function GuardField({ name, guard, refused, onChange }: GuardFieldProps) {
  const { shown, problems, set } = useRefused(
    guard,
    (next) => onChange({ kind: 'set-guard', name, guard: next }),
    refusedGuard(name, refused),
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
