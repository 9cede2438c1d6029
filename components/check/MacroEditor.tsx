import { i18n } from '#i18n';
import type { MacroRow } from '../../lib/macros/macro-types.ts';
import { FIELD_MAX } from '../../lib/macros/open-text.ts';
import { numberText } from '../backtest/number-words.ts';
import { Button } from '../controls/Button.tsx';
import type { CheckActions, CheckView, OpenMacro } from './check-view.ts';
import { DraftField } from './DraftField.tsx';
import { DraftReading } from './DraftReading.tsx';

export interface MacroEditorProps {
  readonly view: CheckView;
  readonly open: OpenMacro;
  readonly rows: readonly MacroRow[];
  readonly actions: CheckActions;
}

/** One text out of many, to be read and mended as any other; what is changed is kept for the saved file. */
export function MacroEditor({ view, open, rows, actions }: MacroEditorProps) {
  const { page, reading } = view;
  const name = rows[open.nth]?.name || i18n.t('check.macros.unnamed', { number: numberText(open.nth + 1) });
  const next = nextFound(rows, open.nth);
  return (
    <section class="stack check-macro" aria-label={name}>
      <div class="row">
        <Button disabled={next === null} onClick={() => next !== null && actions.openMacro(next)}>
          {i18n.t('check.macro.next')}
        </Button>
        <Button look="quiet" onClick={actions.closeMacro}>
          {i18n.t('check.macro.close')}
        </Button>
      </div>
      {open.isTooLong && <p>{i18n.t('check.macro.tooLong', { limit: numberText(FIELD_MAX) })}</p>}
      {open.isHtml && <p class="quiet-line">{i18n.t('check.macro.html')}</p>}
      {page && !open.isTooLong && (
        <DraftField
          key={open.nth}
          page={page}
          label={name}
          value={open.text}
          onText={actions.onText}
          onState={actions.onState}
          onField={actions.onField}
        />
      )}
      {reading && !open.isTooLong && <DraftReading view={reading} actions={actions} />}
    </section>
  );
}

/** The next one with something to look at, from here on and then from the beginning; null where there is no other. */
function nextFound(rows: readonly MacroRow[], nth: number): number | null {
  const after = [...rows.slice(nth + 1), ...rows.slice(0, nth)];
  return after.find(({ block, warn, hint }) => block + warn + hint > 0)?.nth ?? null;
}
