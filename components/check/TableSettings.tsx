import { i18n } from '#i18n';
import type { TableForm } from '../../lib/macros/worker-protocol.ts';
import { explainNote } from '../../lib/replies/reading-notes.ts';
import { numberText } from '../backtest/number-words.ts';
import { TroubleText } from '../backtest/TroubleText.tsx';
import { useId } from '../controls/use-id.ts';
import type { CheckActions, MacrosView } from './check-view.ts';
import { noteLines } from './trouble-words.ts';

export interface TableSettingsProps {
  readonly macros: MacrosView;
  readonly actions: Pick<CheckActions, 'chooseColumn' | 'setHeader'>;
}

/** How the table was read, what of it is checked, and how it will be saved. */
export function TableSettings({ macros: { table, notes }, actions }: TableSettingsProps) {
  const id = useId();
  if (table === null)
    return <p class="quiet-line">{[i18n.t('check.macros.whyParts'), ...noteLines(notes)].join(' ')}</p>;
  return (
    <div class="stack">
      <div class="row">
        <label for={`${id}-column`}>{i18n.t('check.form.column')}</label>
        <select
          id={`${id}-column`}
          class="select"
          value={table.column}
          onChange={({ currentTarget }) => actions.chooseColumn(Number(currentTarget.value))}
        >
          {table.columns.map((name, nth) => (
            <option key={nth} value={nth}>
              {name}
            </option>
          ))}
        </select>
        <label class="check-narrow">
          <input
            type="checkbox"
            checked={table.header}
            onChange={({ currentTarget }) => actions.setHeader(currentTarget.checked)}
          />
          {i18n.t('check.form.header')}
        </label>
      </div>
      <p class="quiet-line">{[savedAs(table, notes), ...noteLines(notes)].join(' ')}</p>
      {table.formulas > 0 && (
        <p class="quiet-line">
          {i18n.t('check.form.formulas', table.formulas, { count: numberText(table.formulas) })}
        </p>
      )}
      {table.notes
        .filter(({ kind }) => kind !== 'encoding')
        .map((note) => (
          <div class="quiet-line" key={note.kind}>
            <TroubleText trouble={explainNote(note)} />
          </div>
        ))}
    </div>
  );
}

/** Columns, signs and line ends stay; how the bytes are written is said. */
function savedAs({ delimiter }: TableForm, { encoding: form }: MacrosView['notes']): string {
  const sign = i18n.t(`check.form.delimiters.${SIGNS[delimiter]}`);
  const isMarked = form.hasMark || form.otherLines > 0 || form.encoding !== 'utf-8';
  const name = form.encoding === 'utf-8' ? 'UTF-8' : form.encoding === 'utf-16le' ? 'UTF-16 LE' : 'UTF-16 BE';
  const encoding = isMarked ? i18n.t('check.form.marked', { encoding: name }) : name;
  return i18n.t('check.form.saved', { sign, encoding });
}

const SIGNS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;
