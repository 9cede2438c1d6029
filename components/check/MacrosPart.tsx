import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { MacroRow } from '../../lib/macros/macro-types.ts';
import { numberText } from '../backtest/number-words.ts';
import { Button } from '../controls/Button.tsx';
import { ChangesDialog } from './ChangesDialog.tsx';
import type { CheckActions, CheckView, MacrosView } from './check-view.ts';
import { doneText } from './done-words.ts';
import { MacroEditor } from './MacroEditor.tsx';
import { MacroList } from './MacroList.tsx';
import { TableSettings } from './TableSettings.tsx';

export interface MacrosPartProps {
  readonly view: CheckView;
  readonly macros: MacrosView;
  readonly actions: CheckActions;
}

/** Many texts: a list with the counts of each, one of them open beside it, and what is done with all. */
export function MacrosPart({ view, macros, actions }: MacrosPartProps) {
  const [isNarrowed, setNarrowed] = useState(false);
  const { rows, open, plan } = macros;
  const found = rows.filter(hasFindings);
  const shown = isNarrowed ? found : rows;
  return (
    <section class="stack check-macros" aria-labelledby="check-macros">
      <div class="stack">
        <h2 id="check-macros" class="page-section-heading">
          {macros.name === '' ? i18n.t('check.macros.pasted') : macros.name}
        </h2>
        <p>{summaryOf(macros, found.length)}</p>
      </div>
      <TableSettings macros={macros} actions={actions} />
      <MacroButtons view={view} macros={macros} actions={actions} />
      <label class="check-narrow">
        <input
          type="checkbox"
          checked={isNarrowed}
          onChange={({ currentTarget }) => setNarrowed(currentTarget.checked)}
        />
        {i18n.t('check.macros.onlyFound')}
      </label>
      <div class="check-macros-body">
        <MacroList rows={shown} selected={open?.nth ?? null} onOpen={actions.openMacro} />
        {open && <MacroEditor view={view} open={open} rows={rows} actions={actions} />}
      </div>
      {plan && <ChangesDialog plan={plan} rows={rows} actions={actions} />}
    </section>
  );
}

function MacroButtons({ view, macros, actions }: MacrosPartProps) {
  const fixable = macros.rows.reduce((sum, row) => sum + row.fixable, 0);
  const isBusy = view.busy !== null;
  return (
    <div class="row">
      <Button look="primary" disabled={fixable === 0 || isBusy} onClick={actions.planAll}>
        {i18n.t('check.macros.fixAll')}
      </Button>
      {macros.undoable > 0 && (
        <Button disabled={isBusy} onClick={actions.undoAll}>
          {i18n.t('check.macros.undo')}
        </Button>
      )}
      <Button disabled={isBusy} onClick={actions.save}>
        {i18n.t('check.macros.save')}
      </Button>
      {macros.table === null && (
        <Button disabled={isBusy} onClick={actions.copyAll}>
          {i18n.t('check.macros.copyAll')}
        </Button>
      )}
      <Button look="quiet" onClick={actions.closeMacros}>
        {i18n.t('check.macros.close')}
      </Button>
      <span class="result">{doneText(view)}</span>
    </div>
  );
}

function hasFindings({ block, warn, hint }: MacroRow): boolean {
  return block + warn + hint > 0;
}

function summaryOf({ rows, table }: MacrosView, found: number): string {
  const edited = rows.filter(({ isEdited }) => isEdited).length;
  const all = numberText(rows.length);
  return [
    table === null
      ? i18n.t('check.macros.parts', rows.length, { count: all })
      : i18n.t('check.macros.count', rows.length, { count: all }),
    i18n.t('check.macros.found', found, { count: numberText(found) }),
    ...(edited > 0 ? [i18n.t('check.macros.edited', edited, { count: numberText(edited) })] : []),
  ].join(' · ');
}
