import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CaseNotes } from '../../lib/recovery/case-types.ts';
import { useId } from '../controls/use-id.ts';

/** Enough for one line of a reply. */
const MOST = 200;

export interface NoteFieldsProps {
  readonly notes: CaseNotes;
  readonly onChange: (notes: CaseNotes) => void;
}

/** Three lines in the agent's words, which the suggested lines take over. They live in memory only. */
export function NoteFields({ notes, onChange }: NoteFieldsProps) {
  // From the first key on, what is typed is the fields' own: an answer from the store must not move the caret.
  const [typed, setTyped] = useState<CaseNotes | null>(null);
  const shown = typed ?? notes;
  const field = (key: keyof CaseNotes, label: string, example: string) => ({
    label,
    example,
    value: shown[key] ?? '',
    onType(value: string) {
      const next = { ...shown, [key]: value === '' ? undefined : value };
      setTyped(next);
      onChange(next);
    },
  });
  return (
    <fieldset class="field">
      <legend class="field-label">{i18n.t('panel.case.notes')}</legend>
      <div class="notes">
        <NoteField
          {...field('promised', i18n.t('panel.case.promised'), i18n.t('panel.case.promisedExample'))}
        />
        <NoteField
          {...field('expected', i18n.t('panel.case.expected'), i18n.t('panel.case.expectedExample'))}
        />
        <NoteField {...field('got', i18n.t('panel.case.got'), i18n.t('panel.case.gotExample'))} />
      </div>
      <p class="quiet-line">{i18n.t('panel.case.notesHint')}</p>
    </fieldset>
  );
}

interface NoteFieldProps {
  readonly label: string;
  /** Words in the form that fits into a line. */
  readonly example: string;
  readonly value: string;
  readonly onType: (value: string) => void;
}

function NoteField({ label, example, value, onType }: NoteFieldProps) {
  const id = useId();
  return (
    <div class="note-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="input"
        type="text"
        maxLength={MOST}
        autocomplete="off"
        placeholder={example}
        value={value}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
    </div>
  );
}
