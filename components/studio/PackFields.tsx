import { i18n } from '#i18n';
import { languageOf } from '../../lib/policy/layers/held-rule.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import { uncheckedLanguages } from '../../lib/policy/unchecked-languages.ts';
import { capitalised, languageName, listText, number } from '../words/locale.ts';
import { CheckField } from './CheckField.tsx';
import type { PackChoice } from './studio-view.ts';

export interface PackFieldsProps {
  readonly policy: Policy;
  readonly packs: readonly PackChoice[];
  readonly onChange: (packs: string[] | undefined) => void;
}

/** On which of the rules that ship the policy stands, a box for each language, and what is left unchecked without. */
export function PackFields({ policy, packs, onChange }: PackFieldsProps) {
  const named = policy.extends ?? [];
  const isOn = ({ id, language }: PackChoice) => named.includes(id) || named.includes(language);
  const put = (pack: PackChoice, on: boolean) => {
    // Each pack in its usual place, and what we do not know behind them.
    const chosen = packs.filter((each) => (each.id === pack.id ? on : isOn(each))).map(({ id }) => id);
    const others = named.filter(
      (name) => !packs.some(({ id, language }) => name === id || name === language),
    );
    const next = [...chosen, ...others];
    onChange(next.length > 0 ? next : undefined);
  };
  return (
    <fieldset class="studio-field" data-field="extends">
      <legend class="studio-label">{i18n.t('studio.packs.label')}</legend>
      <p class="quiet-line">{i18n.t('studio.packs.hint')}</p>
      <div class="studio-packs">
        {packs.map((pack) => (
          <CheckField
            key={pack.id}
            label={capitalised(languageName(pack.language))}
            about={i18n.t('studio.packs.holds', pack.rules, {
              count: number(pack.rules),
              names: listText(
                pack.samples.map((name) => i18n.t('studio.packs.sample', { name })),
                'unit',
              ),
            })}
            isOn={isOn(pack)}
            onChange={(on) => put(pack, on)}
          />
        ))}
      </div>
      <p class="studio-packs-said" role="status">
        {saidOf(policy, packs, isOn)}
      </p>
    </fieldset>
  );
}

/** What the choice means for replies, in a sentence or two. */
function saidOf(policy: Policy, packs: readonly PackChoice[], isOn: (pack: PackChoice) => boolean): string {
  if (policy.rules.length === 0 && policy.extends === undefined) return i18n.t('studio.packs.asTheyShip');
  const unchecked = uncheckedLanguages(policy);
  const own = languageOf(policy.language);
  const isOwnAlone = policy.rules.length > 0 && packs.some((pack) => pack.language === own && !isOn(pack));
  return [
    ...(isOwnAlone ? [i18n.t('studio.packs.ownAlone', { language: languageName(own) })] : []),
    ...(unchecked.length > 0
      ? [
          i18n.t('studio.packs.unchecked', {
            languages: listText(unchecked.map(languageName), 'disjunction'),
          }),
        ]
      : []),
  ].join(' ');
}
