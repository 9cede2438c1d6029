import { i18n } from '#i18n';
import type { PolicyLocks } from '../../lib/policy/governance-shape.ts';
import { LOCKABLE } from '../../lib/policy/lockable.ts';
import { CheckField } from './CheckField.tsx';
import { LinesField } from './LinesField.tsx';

export interface LockFieldsProps {
  readonly locks: PolicyLocks | undefined;
  readonly families: readonly string[];
  readonly problem: string | undefined;
  readonly onChange: (locks: PolicyLocks | undefined) => void;
}

const ALL = '*';

/** What nobody below may change: all rules, single ones, families, settings. */
export function LockFields({ locks = {}, families, problem, onChange }: LockFieldsProps) {
  const rules = locks.rules ?? [];
  const set = (key: keyof PolicyLocks, list: readonly string[]) => {
    const { [key]: _before, ...rest } = locks;
    const next = list.length > 0 ? { ...rest, [key]: [...list] } : rest;
    onChange(Object.keys(next).length > 0 ? (next as PolicyLocks) : undefined);
  };
  const toggle = (key: 'categories' | 'settings', name: string, isOn: boolean) => {
    const others = (locks[key] ?? []).filter((each) => each !== name);
    set(key, isOn ? [...others, name] : others);
  };
  return (
    <fieldset class="studio-group" data-field="locks">
      <legend class="studio-group-heading">{i18n.t('studio.about.locks')}</legend>
      <p class="quiet-line">{i18n.t('studio.about.locksHint')}</p>
      <CheckField
        label={i18n.t('studio.about.lockAll')}
        isOn={rules.includes(ALL)}
        onChange={(isOn) => set('rules', isOn ? [ALL] : [])}
      />
      {!rules.includes(ALL) && (
        <>
          <LinesField
            name="locks.rules"
            label={i18n.t('studio.about.lockRules')}
            lines={rules}
            problem={problem}
            onChange={(lines) => set('rules', lines)}
          />
          <Checks
            label={i18n.t('studio.about.lockFamilies')}
            all={[...new Set([...families, ...(locks.categories ?? [])])]}
            chosen={locks.categories ?? []}
            nameOf={(family) => family}
            onToggle={(name, isOn) => toggle('categories', name, isOn)}
          />
        </>
      )}
      <Checks
        label={i18n.t('studio.about.lockSettings')}
        all={LOCKABLE}
        chosen={locks.settings ?? []}
        nameOf={(name) => i18n.t(`studio.about.lockable.${name as (typeof LOCKABLE)[number]}`)}
        onToggle={(name, isOn) => toggle('settings', name, isOn)}
      />
    </fieldset>
  );
}

interface ChecksProps {
  readonly label: string;
  readonly all: readonly string[];
  readonly chosen: readonly string[];
  readonly nameOf: (name: string) => string;
  readonly onToggle: (name: string, isOn: boolean) => void;
}

function Checks({ label, all, chosen, nameOf, onToggle }: ChecksProps) {
  return (
    <fieldset class="studio-field">
      <legend class="studio-label">{label}</legend>
      <div class="studio-checks-list">
        {all.map((name) => (
          <CheckField
            key={name}
            label={nameOf(name)}
            isOn={chosen.includes(name)}
            onChange={(isOn) => onToggle(name, isOn)}
          />
        ))}
      </div>
    </fieldset>
  );
}
