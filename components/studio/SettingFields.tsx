import { i18n } from '#i18n';
import type { PolicySettings } from '../../lib/policy/governance-shape.ts';
import { LinesField } from './LinesField.tsx';
import { SelectField } from './SelectField.tsx';
import { SendGuardFields } from './SendGuardFields.tsx';

export interface SettingFieldsProps {
  readonly settings: PolicySettings | undefined;
  readonly problem: string | undefined;
  readonly onChange: (settings: PolicySettings | undefined) => void;
}

const OWN = ['none', 'true', 'false'] as const;

/** How Amend behaves for those who have the policy; what is not said here is as each agent likes. */
export function SettingFields({ settings = {}, problem, onChange }: SettingFieldsProps) {
  const put = (next: PolicySettings) => onChange(Object.keys(next).length > 0 ? next : undefined);
  const { sites = {}, ...others } = settings;
  const setSites = (key: 'off' | 'on', lines: readonly string[]) => {
    const { [key]: _before, ...rest } = sites;
    const next = lines.length > 0 ? { ...rest, [key]: lines.map((line) => line.toLowerCase()) } : rest;
    put(Object.keys(next).length > 0 ? { ...others, sites: next } : others);
  };
  const { sendGuard: _sendGuard, ...withoutGuard } = settings;
  const { ownRules: _ownRules, ...withoutOwn } = settings;
  const { rewriting: _rewriting, ...withoutRewriting } = settings;
  return (
    <fieldset class="studio-group" data-field="settings">
      <legend class="studio-group-heading">{i18n.t('studio.about.settings')}</legend>
      <p class="quiet-line">{i18n.t('studio.about.settingsHint')}</p>
      <SendGuardFields
        said={settings.sendGuard}
        onChange={(said) => put(said === undefined ? withoutGuard : { ...settings, sendGuard: said })}
      />
      <div class="studio-pair">
        <SelectField
          name="ownRules"
          label={i18n.t('studio.about.ownRules')}
          value={settings.ownRules === undefined ? 'none' : settings.ownRules ? 'true' : 'false'}
          options={OWN.map((id) => ({ id, name: i18n.t(`studio.about.ownRulesChoices.${id}`) }))}
          onChange={(value) =>
            put(value === 'none' ? withoutOwn : { ...settings, ownRules: value === 'true' })
          }
        />
        <SelectField
          name="rewriting"
          label={i18n.t('studio.about.rewriting')}
          value={settings.rewriting === undefined ? 'none' : settings.rewriting ? 'true' : 'false'}
          options={OWN.map((id) => ({ id, name: i18n.t(`studio.about.rewritingChoices.${id}`) }))}
          onChange={(value) =>
            put(value === 'none' ? withoutRewriting : { ...settings, rewriting: value === 'true' })
          }
        />
      </div>
      <div class="studio-pair">
        <LinesField
          name="settings.sites.off"
          label={i18n.t('studio.about.sitesOff')}
          hint={i18n.t('studio.about.sitesHint')}
          lines={sites.off ?? []}
          problem={problem}
          onChange={(lines) => setSites('off', lines)}
        />
        <LinesField
          name="settings.sites.on"
          label={i18n.t('studio.about.sitesOn')}
          hint={i18n.t('studio.about.sitesHint')}
          lines={sites.on ?? []}
          onChange={(lines) => setSites('on', lines)}
        />
      </div>
    </fieldset>
  );
}
