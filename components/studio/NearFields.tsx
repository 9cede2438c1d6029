import { i18n } from '#i18n';
import type { FieldProblem } from '../../lib/policy/studio/studio-edit.ts';
import { Button } from '../controls/Button.tsx';
import { LinesField } from './LinesField.tsx';
import { problemOf } from './problem-of.ts';
import type { RuleDraft } from './rule-draft.ts';
import { SelectField } from './SelectField.tsx';
import { TextField } from './TextField.tsx';

type Near = NonNullable<RuleDraft['unlessNear']>[number];

type Place = Near['within'];

const PLACES: readonly Place[] = ['sentence', 'before', 'after', 'next-sentence', 'draft', 'match'];
const WORDS = 3;

/** Chrome knows no hyphen in the names of texts. */
const keyOf = (place: Place) => (place === 'next-sentence' ? 'nextSentence' : place);

export interface NearFieldsProps {
  readonly near: readonly Near[];
  /** Under what name problems know them. */
  readonly field: string;
  readonly problems: readonly FieldProblem[];
  readonly onChange: (near: readonly Near[]) => void;
}

/** Words nearby that make a match harmless, each with where they are looked for. */
export function NearFields({ near, field, problems, onChange }: NearFieldsProps) {
  return (
    <fieldset class="studio-field" data-field={field}>
      <legend class="studio-label">{i18n.t('studio.rule.near')}</legend>
      {near.map((each, at) => (
        <NearField
          key={at}
          name={`${field}[${at}]`}
          guard={each}
          problem={problemOf(problems, `${field}[${at}]`)}
          onChange={(changed) => onChange(near.with(at, changed))}
          onRemove={() => onChange(near.toSpliced(at, 1))}
        />
      ))}
      <div class="row">
        <Button look="quiet" onClick={() => onChange([...near, { phrases: [], within: 'sentence' }])}>
          {i18n.t('studio.rule.nearAdd')}
        </Button>
      </div>
    </fieldset>
  );
}

interface NearFieldProps {
  readonly name: string;
  readonly guard: Near;
  readonly problem: string | undefined;
  readonly onChange: (guard: Near) => void;
  readonly onRemove: () => void;
}

function NearField({ name, guard, problem, onChange, onRemove }: NearFieldProps) {
  const { phrases, within, words } = guard;
  const reaches = within === 'before' || within === 'after';
  const make = (next: { phrases?: readonly string[]; within?: Place; words?: number }): Near => {
    const place = next.within ?? within;
    const between = place === 'before' || place === 'after' ? (next.words ?? words) : undefined;
    const base = { phrases: [...(next.phrases ?? phrases)], within: place };
    return between === undefined ? base : { ...base, words: between };
  };
  return (
    <div class="studio-near">
      <LinesField
        name={`${name}.phrases`}
        label={i18n.t('studio.rule.nearPhrases')}
        lines={phrases}
        problem={problem}
        onChange={(lines) => onChange(make({ phrases: lines }))}
      />
      <div class="studio-pair">
        <SelectField
          name={`${name}.within`}
          label={i18n.t('studio.rule.nearWhere')}
          value={within}
          options={PLACES.map((id) => ({ id, name: i18n.t(`studio.rule.within.${keyOf(id)}`) }))}
          onChange={(place) => onChange(make({ within: place }))}
        />
        {reaches && (
          <TextField
            name={`${name}.words`}
            type="number"
            label={i18n.t('studio.rule.nearWords')}
            value={String(words ?? WORDS)}
            onChange={(value) => onChange(make({ words: Math.trunc(Number(value)) }))}
          />
        )}
      </div>
      <div class="row">
        <Button look="quiet" onClick={onRemove}>
          {i18n.t('studio.rule.nearRemove')}
        </Button>
      </div>
    </div>
  );
}
