import { i18n } from '#i18n';
import type { Policy } from '../../lib/policy/schema.ts';
import type { FieldProblem, HeadEdit } from '../../lib/policy/studio/studio-edit.ts';
import { capitalised, languageName } from '../words/locale.ts';
import { problemOf } from './problem-of.ts';
import { SelectField } from './SelectField.tsx';
import { TextField } from './TextField.tsx';

export interface WhoseFieldsProps {
  readonly policy: Policy;
  /** Languages that Amend tells apart. */
  readonly languages: readonly string[];
  readonly problems: readonly FieldProblem[];
  readonly onChange: (head: HeadEdit) => void;
}

/** Whose policy it is, until when, in what language, and by what name files know it. */
export function WhoseFields(props: WhoseFieldsProps) {
  const { policy, languages, problems, onChange } = props;
  return (
    <>
      <div class="studio-pair">
        <TextField
          name="name"
          label={i18n.t('studio.about.name')}
          value={policy.name}
          problem={problemOf(problems, 'name')}
          onChange={(name) => onChange({ name })}
        />
        <TextField
          name="owner"
          label={i18n.t('studio.about.owner')}
          value={policy.owner ?? ''}
          problem={problemOf(problems, 'owner')}
          onChange={(owner) => onChange({ owner: owner === '' ? undefined : owner })}
        />
      </div>
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
        <ExpiryFields policy={policy} problems={problems} onChange={onChange} />
        <SelectField
          name="language"
          label={i18n.t('studio.about.language')}
          hint={i18n.t('studio.about.languageHint')}
          value={policy.language}
          options={[...new Set([...languages, policy.language])].map((id) => ({
            id,
            name: capitalised(languageName(id)),
          }))}
          problem={problemOf(problems, 'language')}
          onChange={(language) => onChange({ language })}
        />
        <TextField
          name="id"
          label={i18n.t('studio.about.id')}
          hint={i18n.t('studio.about.idHint')}
          value={policy.id}
          problem={problemOf(problems, 'id')}
          onChange={(id) => onChange({ id })}
        />
      </div>
    </>
  );
}

/** The last day, and what happens after it. */
function ExpiryFields({ policy, problems, onChange }: Omit<WhoseFieldsProps, 'languages'>) {
  const { expires, whenExpired = 'mark' } = policy;
  return (
    <>
      <TextField
        name="expires"
        type="date"
        label={i18n.t('studio.about.expires')}
        hint={i18n.t('studio.about.expiresHint')}
        value={expires ?? ''}
        problem={problemOf(problems, 'expires')}
        onChange={(day) => onChange({ expires: day === '' ? undefined : day })}
      />
      {expires !== undefined && (
        <SelectField
          name="whenExpired"
          label={i18n.t('studio.about.whenExpired')}
          value={whenExpired}
          options={(['mark', 'refuse'] as const).map((id) => ({
            id,
            name: i18n.t(`studio.about.whenExpireds.${id}`),
          }))}
          onChange={(when) => onChange({ whenExpired: when === 'mark' ? undefined : when })}
        />
      )}
    </>
  );
}
