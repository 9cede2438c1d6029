import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Policy } from '../../lib/policy/schema.ts';
import type { FieldProblem, HeadEdit } from '../../lib/policy/studio/studio-edit.ts';
import { LinesField } from './LinesField.tsx';
import { LockFields } from './LockFields.tsx';
import { problemOf } from './problem-of.ts';
import { SelectField } from './SelectField.tsx';
import { SettingFields } from './SettingFields.tsx';
import { TextField } from './TextField.tsx';

export interface HeadFormProps {
  readonly policy: Policy;
  readonly families: readonly string[];
  /** Takes the change, or says what is wrong with it. */
  readonly onChange: (head: HeadEdit) => readonly FieldProblem[];
}

/** What is said of the policy as a whole: whose it is, until when, what stays unflagged, what is locked and set. */
export function HeadForm({ policy, families, onChange }: HeadFormProps) {
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
      <WhoseFields policy={shown} problems={problems} onChange={set} />
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
        settings={shown.settings}
        problem={problemOf(problems, 'settings')}
        onChange={(settings) => set({ settings })}
      />
    </section>
  );
}

interface WhoseProps {
  readonly policy: Policy;
  readonly problems: readonly FieldProblem[];
  readonly onChange: (head: HeadEdit) => void;
}

const ENGLISH = 'english';

function WhoseFields({ policy, problems, onChange }: WhoseProps) {
  const text = (key: 'name' | 'id' | 'language', label: string, hint?: string) => (
    <TextField
      name={key}
      label={label}
      hint={hint}
      value={policy[key]}
      problem={problemOf(problems, key)}
      onChange={(value) => onChange({ [key]: value })}
    />
  );
  return (
    <>
      <div class="studio-pair">
        {text('name', i18n.t('studio.about.name'))}
        <TextField
          name="owner"
          label={i18n.t('studio.about.owner')}
          value={policy.owner ?? ''}
          problem={problemOf(problems, 'owner')}
          onChange={(owner) => onChange({ owner: owner === '' ? undefined : owner })}
        />
      </div>
      <label class="studio-check">
        <input
          type="checkbox"
          checked={policy.extends?.includes(ENGLISH) ?? false}
          onChange={({ currentTarget: { checked } }) =>
            onChange({ extends: withPack(policy.extends ?? [], checked) })
          }
        />
        <span>
          {i18n.t('studio.about.extends')}
          <span class="list-row-about">{i18n.t('studio.about.extendsHint')}</span>
        </span>
      </label>
      <div class="studio-pair">
        <SelectField
          name="level"
          label={i18n.t('studio.about.level')}
          hint={i18n.t('studio.about.levelHint')}
          value={policy.level ?? 'team'}
          options={(['team', 'organisation'] as const).map((id) => ({
            id,
            name: i18n.t(`studio.about.levels.${id}`),
          }))}
          onChange={(level) => onChange({ level: level === 'team' ? undefined : level })}
        />
        <TextField
          name="expires"
          type="date"
          label={i18n.t('studio.about.expires')}
          hint={i18n.t('studio.about.expiresHint')}
          value={policy.expires ?? ''}
          problem={problemOf(problems, 'expires')}
          onChange={(expires) => onChange({ expires: expires === '' ? undefined : expires })}
        />
        {policy.expires !== undefined && (
          <SelectField
            name="whenExpired"
            label={i18n.t('studio.about.whenExpired')}
            value={policy.whenExpired ?? 'mark'}
            options={(['mark', 'refuse'] as const).map((id) => ({
              id,
              name: i18n.t(`studio.about.whenExpireds.${id}`),
            }))}
            onChange={(when) => onChange({ whenExpired: when === 'mark' ? undefined : when })}
          />
        )}
        {text('language', i18n.t('studio.about.language'))}
        {text('id', i18n.t('studio.about.id'), i18n.t('studio.about.idHint'))}
      </div>
    </>
  );
}

function withPack(packs: readonly string[], isOn: boolean): string[] | undefined {
  const others = packs.filter((id) => id !== ENGLISH);
  const next = isOn ? [ENGLISH, ...others] : others;
  return next.length > 0 ? next : undefined;
}
