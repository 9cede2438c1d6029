import { i18n } from '#i18n';
import {
  guardOf,
  HELD_FOR,
  type SaidGuard,
  type SendGuard,
  WAYS,
} from '../../lib/policy/managed/send-guard.ts';
import { CheckField } from './CheckField.tsx';
import { SelectField } from './SelectField.tsx';

export interface SendGuardFieldsProps {
  readonly said: SaidGuard | undefined;
  readonly onChange: (said: SaidGuard | undefined) => void;
}

const MODES = ['none', 'confirm', 'soft', 'off'] as const;

/** Whether and how a reply is held before it goes. One word is kept as one word until more is said. */
export function SendGuardFields({ said, onChange }: SendGuardFieldsProps) {
  const guard = guardOf(said);
  const put = (change: Partial<SendGuard>) =>
    onChange({ ...(typeof said === 'object' ? said : { mode: guard.mode }), ...change } as SaidGuard);
  const isHeld = said !== undefined && guard.mode !== 'off';
  return (
    <>
      <div class="studio-pair">
        <SelectField
          name="sendGuard"
          label={i18n.t('studio.about.sendGuard')}
          value={said === undefined ? 'none' : guard.mode}
          options={MODES.map((id) => ({ id, name: i18n.t(`studio.about.sendGuards.${id}`) }))}
          onChange={(mode) => {
            if (mode === 'none') onChange(undefined);
            else if (typeof said === 'object') put({ mode });
            else onChange(mode);
          }}
        />
        {isHeld && guard.mode === 'confirm' && (
          <SelectField
            name="sendAnyway"
            label={i18n.t('studio.about.sendAnyway')}
            value={guard.sendAnyway}
            options={WAYS.map((id) => ({ id, name: i18n.t(`studio.about.sendAnyways.${id}`) }))}
            onChange={(sendAnyway) => put({ sendAnyway })}
          />
        )}
      </div>
      {isHeld && <HeldFor guard={guard} onChange={put} />}
    </>
  );
}

interface HeldForProps {
  readonly guard: SendGuard;
  readonly onChange: (change: Partial<SendGuard>) => void;
}

/** For what, at least one thing; and whether notes count. */
function HeldFor({ guard: { holds, notes }, onChange }: HeldForProps) {
  return (
    <fieldset class="studio-field">
      <legend class="studio-label">{i18n.t('studio.about.holds')}</legend>
      <div class="studio-checks-list">
        {HELD_FOR.map((each) => (
          <CheckField
            key={each}
            label={i18n.t(`studio.about.heldFor.${each}`)}
            isOn={holds.includes(each)}
            isDisabled={holds.length === 1 && holds.includes(each)}
            onChange={(isOn) =>
              onChange({ holds: HELD_FOR.filter((one) => (one === each ? isOn : holds.includes(one))) })
            }
          />
        ))}
        <CheckField
          label={i18n.t('studio.about.guardNotes')}
          isOn={notes}
          onChange={(isOn) => onChange({ notes: isOn })}
        />
      </div>
    </fieldset>
  );
}
