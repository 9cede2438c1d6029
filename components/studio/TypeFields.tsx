import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PolicyRecovery } from '../../lib/policy/recovery/recovery-shape.ts';
import type { Need } from '../../lib/recovery/case-types.ts';
import type { RecoveryBook } from '../../lib/recovery/recovery-book.ts';
import { STEP_SIGNS } from '../../lib/recovery/sign-ids.ts';
import { CheckField } from './CheckField.tsx';
import { SelectField } from './SelectField.tsx';

type PolicyType = NonNullable<PolicyRecovery['playbooks']>[number];

export interface TypeFieldsProps {
  /** What the policy says of complaint types: changes to those that ship, and its own. */
  readonly types: readonly PolicyType[];
  readonly book: RecoveryBook;
  readonly problem: string | undefined;
  readonly onChange: (types: readonly PolicyType[]) => void;
}

const NEEDS = ['must', 'should', 'if-severe', 'none'] as const satisfies readonly Need[];
const SHIPPED = '';

/** Chrome knows no hyphen in the names of texts. */
const keyOf = (need: Need) => (need === 'if-severe' ? 'ifSevere' : need);
const needWords = (need: Need) => i18n.t(`studio.recovery.needs.${keyOf(need)}`);

/** One complaint type at a time: how much each step matters for it, and whether agents are offered it. */
export function TypeFields({ types, book, problem, onChange }: TypeFieldsProps) {
  const [id, setId] = useState('');
  const own = types.filter((type) => !book.playbooks.some((shipped) => shipped.id === type.id));
  const named = [...own, ...book.playbooks].map(({ id: each, name = each }) => ({
    id: each as string,
    name: types.some((type) => type.id === each) ? i18n.t('studio.recovery.changed', { name }) : name,
  }));
  const put = (next: PolicyType) => {
    const others = types.filter((type) => type.id !== next.id);
    // One of which nothing is said any more is as it ships.
    onChange(Object.keys(next).length > 1 || own.some((type) => type.id === id) ? [...others, next] : others);
  };
  return (
    <>
      <SelectField
        name="recovery.playbooks"
        label={i18n.t('studio.recovery.types')}
        hint={i18n.t('studio.recovery.typesHint')}
        value={id}
        options={[{ id: SHIPPED, name: i18n.t('studio.recovery.chooseType') }, ...named]}
        problem={problem}
        onChange={setId}
      />
      {id !== SHIPPED && (
        <NeedFields
          key={id}
          type={types.find((type) => type.id === id) ?? { id }}
          book={book}
          onChange={put}
        />
      )}
    </>
  );
}

interface NeedFieldsProps {
  readonly type: PolicyType;
  readonly book: RecoveryBook;
  readonly onChange: (type: PolicyType) => void;
}

function NeedFields({ type, book, onChange }: NeedFieldsProps) {
  const shipped = book.playbooks.find(({ id }) => id === type.id)?.needs ?? {};
  const nameOf = (step: string) =>
    book.models.flatMap(({ steps }) => steps).find(({ id }) => id === step)?.name ?? step;
  const set = (step: string, need: string) => {
    const { needs: { [step]: _before, ...others } = {}, ...rest } = type;
    const needs = need === SHIPPED ? others : { ...others, [step]: need as Need };
    onChange(Object.keys(needs).length > 0 ? { ...rest, needs } : rest);
  };
  const setOff = (isOff: boolean) => {
    const { off: _before, ...rest } = type;
    onChange(isOff ? { ...rest, off: true } : rest);
  };
  return (
    <div class="studio-near">
      <div class="studio-pair">
        {STEP_SIGNS.map((step) => {
          const usual = shipped[step] ?? book.general[step] ?? 'should';
          return (
            <SelectField
              key={step}
              name={`needs.${step}`}
              label={nameOf(step)}
              value={type.needs?.[step] ?? SHIPPED}
              options={[
                { id: SHIPPED, name: i18n.t('studio.recovery.asShipped', { value: needWords(usual) }) },
                ...NEEDS.map((need) => ({ id: need as string, name: needWords(need) })),
              ]}
              onChange={(need) => set(step, need)}
            />
          );
        })}
      </div>
      <CheckField label={i18n.t('studio.recovery.off')} isOn={type.off ?? false} onChange={setOff} />
    </div>
  );
}
