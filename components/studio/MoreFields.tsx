import { i18n } from '#i18n';
import { Chevron } from '../controls/Marks.tsx';
import { NearFields } from './NearFields.tsx';
import { problemOf } from './problem-of.ts';
import type { RuleFormProps } from './RuleForm.tsx';
import type { RuleDraft } from './rule-draft.ts';
import { SelectField } from './SelectField.tsx';
import { TextField } from './TextField.tsx';

const NONE = 'none';
const FITS = [NONE, 'place', 'lead', 'sentence'] as const;
const ONLYS = [NONE, 'opener', 'sentence', 'question'] as const;
const WHERES = [NONE, 'public', 'note'] as const;

/** All of a rule that we make from the three fields, or that few rules need. */
export function MoreFields(props: RuleFormProps) {
  const { draft, problems, guards, onChange } = props;
  const setNear = (near: NonNullable<RuleDraft['unlessNear']>) => {
    const { unlessNear: _before, ...rest } = draft;
    onChange(near.length > 0 ? { ...rest, unlessNear: near } : rest);
  };
  return (
    <details class="studio-more" data-fold="more">
      <summary class="fold-summary">
        <Chevron />
        <span class="fold-heading">{i18n.t('studio.rule.more')}</span>
        <span class="fold-about">{i18n.t('studio.rule.moreAbout')}</span>
      </summary>
      <div class="studio-more-body">
        <NameFields {...props} />
        <PlaceFields draft={draft} onChange={onChange} />
        <NearFields
          near={draft.unlessNear ?? []}
          field="unlessNear"
          problems={problems}
          onChange={(near) => setNear([...near])}
        />
        <GuardChoices draft={draft} guards={guards} onChange={onChange} />
      </div>
    </details>
  );
}

/** What the rule is called, for agents, leads and files, and where it comes from. */
function NameFields({ draft, problems, families, onChange }: RuleFormProps) {
  const field = (name: 'name' | 'category' | 'id' | 'source') => ({
    name,
    value: draft[name],
    problem: problemOf(problems, name),
    onChange: (value: string) => onChange({ ...draft, [name]: value }),
  });
  return (
    <>
      <TextField
        {...field('name')}
        label={i18n.t('studio.rule.name')}
        hint={i18n.t('studio.rule.nameHint')}
      />
      <div class="studio-pair">
        <TextField
          {...field('category')}
          label={i18n.t('studio.rule.category')}
          hint={i18n.t('studio.rule.categoryHint')}
          suggestions={families}
        />
        <TextField {...field('id')} label={i18n.t('studio.rule.id')} hint={i18n.t('studio.rule.idHint')} />
      </div>
      <TextField {...field('source')} label={i18n.t('studio.rule.source')} />
    </>
  );
}

/** How the suggestion goes in, and where in a reply the rule looks. */
function PlaceFields({ draft, onChange }: Pick<RuleFormProps, 'draft' | 'onChange'>) {
  const choose = (key: 'fit' | 'only' | 'where', value: string) => {
    const { [key]: _before, ...rest } = draft;
    onChange(value === NONE ? (rest as RuleDraft) : ({ ...rest, [key]: value } as RuleDraft));
  };
  return (
    <div class="studio-pair">
      <SelectField
        name="fit"
        label={i18n.t('studio.rule.fit')}
        value={draft.fit ?? NONE}
        options={FITS.map((id) => ({ id, name: i18n.t(`studio.rule.fits.${id}`) }))}
        onChange={(value) => choose('fit', value)}
      />
      <SelectField
        name="only"
        label={i18n.t('studio.rule.only')}
        value={draft.only ?? NONE}
        options={ONLYS.map((id) => ({ id, name: i18n.t(`studio.rule.onlys.${id}`) }))}
        onChange={(value) => choose('only', value)}
      />
      <SelectField
        name="where"
        label={i18n.t('studio.rule.where')}
        value={draft.where ?? NONE}
        options={WHERES.map((id) => ({ id, name: i18n.t(`studio.rule.wheres.${id}`) }))}
        onChange={(value) => choose('where', value)}
      />
    </div>
  );
}

function GuardChoices({ draft, guards, onChange }: Pick<RuleFormProps, 'draft' | 'guards' | 'onChange'>) {
  if (guards.length === 0) return null;
  const chosen = new Set(draft.guards);
  const toggle = (name: string) => {
    const next = guards.filter((each) => (each === name ? !chosen.has(each) : chosen.has(each)));
    const { guards: _before, ...rest } = draft;
    onChange(next.length > 0 ? { ...rest, guards: next } : rest);
  };
  return (
    <fieldset class="studio-field" data-field="guards">
      <legend class="studio-label">{i18n.t('studio.rule.guards')}</legend>
      <p class="quiet-line">{i18n.t('studio.rule.guardsHint')}</p>
      <div class="choices">
        {guards.map((name) => (
          <label key={name} class="studio-check">
            <input type="checkbox" checked={chosen.has(name)} onChange={() => toggle(name)} />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
