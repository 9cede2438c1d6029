import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { allWords, withForms } from '../../lib/engine/alternative.ts';
import type { FieldProblem } from '../../lib/policy/studio/studio-edit.ts';
import { LinesField } from './LinesField.tsx';
import { MoreFields } from './MoreFields.tsx';
import { insertSign, PatternHelp } from './PatternHelp.tsx';
import { problemOf } from './problem-of.ts';
import type { RuleDraft } from './rule-draft.ts';
import { StrictField } from './StrictField.tsx';
import { TextField } from './TextField.tsx';

export interface RuleFormProps {
  readonly draft: RuleDraft;
  readonly problems: readonly FieldProblem[];
  readonly families: readonly string[];
  /** Names of guards that the policy shares among its rules. */
  readonly guards: readonly string[];
  readonly onChange: (draft: RuleDraft) => void;
}

/** A rule in plain words: three fields to fill in, how strict it is, and the rest for who looks for it. */
export function RuleForm({ draft, problems, families, guards, onChange }: RuleFormProps) {
  const form = useRef<HTMLDivElement>(null);
  const set = (change: Partial<RuleDraft>) => onChange({ ...draft, ...change });
  const wordsField = () =>
    form.current?.querySelector<HTMLTextAreaElement>('[data-field="phrases"] textarea');
  return (
    <div class="studio-form" ref={form}>
      <LinesField
        name="phrases"
        label={i18n.t('studio.rule.words')}
        hint={i18n.t('studio.rule.wordsHint')}
        placeholder={i18n.t('studio.rule.wordsPlaceholder')}
        lines={draft.phrases}
        problem={problemOf(problems, 'phrases')}
        onChange={(lines) => set({ phrases: [...lines] })}
      >
        <PatternHelp
          onInsert={(sign) => {
            const field = wordsField();
            if (field) insertSign(field, sign);
          }}
        />
      </LinesField>
      <TextField
        name="why"
        label={i18n.t('studio.rule.why')}
        hint={i18n.t('studio.rule.whyHint')}
        placeholder={i18n.t('studio.rule.whyPlaceholder')}
        rows={2}
        value={draft.why}
        problem={problemOf(problems, 'why')}
        onChange={(why) => set({ why })}
      />
      <LinesField
        name="alternatives"
        label={i18n.t('studio.rule.instead')}
        hint={i18n.t('studio.rule.insteadHint')}
        placeholder={i18n.t('studio.rule.insteadPlaceholder')}
        lines={allWords(draft.alternatives)}
        problem={problemOf(problems, 'alternatives')}
        onChange={(lines) => set({ alternatives: withForms(lines, draft.alternatives) })}
      />
      <StrictField value={draft.severity} onChange={(severity) => set({ severity })} />
      <UnlessFields draft={draft} problems={problems} onChange={onChange} />
      <MoreFields draft={draft} problems={problems} families={families} guards={guards} onChange={onChange} />
    </div>
  );
}

function UnlessFields({ draft, problems, onChange }: Pick<RuleFormProps, 'draft' | 'problems' | 'onChange'>) {
  return (
    <LinesField
      name="unless"
      label={i18n.t('studio.rule.unless')}
      hint={i18n.t('studio.rule.unlessHint')}
      placeholder={i18n.t('studio.rule.unlessPlaceholder')}
      lines={draft.unless ?? []}
      problem={problemOf(problems, 'unless')}
      onChange={(lines) => {
        const { unless: _unless, ...rest } = draft;
        onChange(lines.length > 0 ? { ...rest, unless: [...lines] } : rest);
      }}
    />
  );
}
