import { i18n } from '#i18n';
import type { PolicySettings } from '../../lib/policy/governance-shape.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import type { HeadEdit } from '../../lib/policy/studio/studio-edit.ts';
import { LinesField } from './LinesField.tsx';
import { SelectField } from './SelectField.tsx';
import { SendGuardFields } from './SendGuardFields.tsx';
import { TextField } from './TextField.tsx';

export interface SettingFieldsProps {
  readonly policy: Pick<Policy, 'settings' | 'recovery'>;
  readonly problem: string | undefined;
  /** What is wrong with the days that cases are kept. */
  readonly retentionProblem: string | undefined;
  readonly onChange: (head: HeadEdit) => void;
}

const CHOICES = ['none', 'true', 'false'] as const;

/** How Amend behaves for those who have the policy; what is not said here is as each agent likes. */
export function SettingFields({ policy, problem, retentionProblem, onChange }: SettingFieldsProps) {
  const { settings = {}, recovery } = policy;
  const put = (key: keyof PolicySettings, value: unknown) => {
    const { [key]: _before, ...others } = settings;
    const next = value === undefined ? others : { ...settings, [key]: value };
    onChange({ settings: Object.keys(next).length > 0 ? (next as PolicySettings) : undefined });
  };
  return (
    <fieldset class="studio-group" data-field="settings">
      <legend class="studio-group-heading">{i18n.t('studio.about.settings')}</legend>
      <p class="quiet-line">{i18n.t('studio.about.settingsHint')}</p>
      <SendGuardFields said={settings.sendGuard} onChange={(said) => put('sendGuard', said)} />
      <div class="studio-pair">
        {(['ownRules', 'rewriting'] as const).map((key) => (
          <SelectField
            key={key}
            name={key}
            label={i18n.t(`studio.about.${key}`)}
            value={`${settings[key] ?? 'none'}`}
            options={CHOICES.map((id) => ({ id, name: i18n.t(`studio.about.${key}Choices.${id}`) }))}
            onChange={(value) => put(key, value === 'none' ? undefined : value === 'true')}
          />
        ))}
        <RetentionField recovery={recovery} problem={retentionProblem} onChange={onChange} />
      </div>
      <SiteFields sites={settings.sites} problem={problem} onChange={(sites) => put('sites', sites)} />
    </fieldset>
  );
}

type RetentionProps = Pick<SettingFieldsProps, 'onChange' | 'problem'> & Pick<Policy, 'recovery'>;

/** Written where the other words on recovery are; a lead looks for it among the settings. */
function RetentionField({ recovery, problem, onChange }: RetentionProps) {
  const set = (text: string) => {
    const { retentionDays: _before, ...others } = recovery ?? {};
    const next = text.trim() === '' ? others : { ...others, retentionDays: Number(text) };
    onChange({ recovery: Object.keys(next).length > 0 ? next : undefined });
  };
  return (
    <TextField
      name="recovery.retentionDays"
      type="number"
      label={i18n.t('studio.about.retention')}
      hint={i18n.t('studio.about.retentionHint')}
      value={recovery?.retentionDays === undefined ? '' : String(recovery.retentionDays)}
      problem={problem}
      onChange={set}
    />
  );
}

type Sites = NonNullable<PolicySettings['sites']>;

interface SiteFieldsProps {
  readonly sites: Sites | undefined;
  readonly problem: string | undefined;
  readonly onChange: (sites: Sites | undefined) => void;
}

function SiteFields({ sites = {}, problem, onChange }: SiteFieldsProps) {
  const set = (key: 'off' | 'on', lines: readonly string[]) => {
    const { [key]: _before, ...rest } = sites;
    const next = lines.length > 0 ? { ...rest, [key]: lines.map((line) => line.toLowerCase()) } : rest;
    onChange(Object.keys(next).length > 0 ? next : undefined);
  };
  return (
    <div class="studio-pair">
      <LinesField
        name="settings.sites.off"
        label={i18n.t('studio.about.sitesOff')}
        hint={i18n.t('studio.about.sitesHint')}
        lines={sites.off ?? []}
        problem={problem}
        onChange={(lines) => set('off', lines)}
      />
      <LinesField
        name="settings.sites.on"
        label={i18n.t('studio.about.sitesOn')}
        hint={i18n.t('studio.about.sitesHint')}
        lines={sites.on ?? []}
        onChange={(lines) => set('on', lines)}
      />
    </div>
  );
}
