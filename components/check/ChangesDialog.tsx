import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { MacroChange, MacroRow } from '../../lib/macros/macro-types.ts';
import { numberText } from '../backtest/number-words.ts';
import { Button } from '../controls/Button.tsx';
import type { CheckActions, MacrosView } from './check-view.ts';

export interface ChangesDialogProps {
  readonly plan: NonNullable<MacrosView['plan']>;
  readonly rows: readonly MacroRow[];
  readonly actions: Pick<CheckActions, 'applyAll' | 'dropPlan'>;
}

/** What "fix all" would change in all texts, before it does. */
export function ChangesDialog({ plan, rows, actions }: ChangesDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    title.current?.focus();
  }, []);
  const counts = { count: numberText(plan.count), macros: numberText(plan.macros) };
  const found = rows.reduce((sum, { block, warn, hint }) => sum + block + warn + hint, 0);
  const byHand = Math.max(0, found - plan.count);
  return (
    <dialog
      ref={dialog}
      class="check-changes"
      aria-labelledby="check-changes"
      onCancel={(event) => {
        event.preventDefault();
        actions.dropPlan();
      }}
    >
      <h2 ref={title} id="check-changes" class="page-section-heading" tabIndex={-1}>
        {i18n.t('check.changes.title', plan.count, counts)}
      </h2>
      <p class="quiet-line">{i18n.t('check.changes.lead')}</p>
      {byHand > 0 && (
        <p class="quiet-line">{i18n.t('check.changes.byHand', byHand, { count: numberText(byHand) })}</p>
      )}
      <ChangeRows plan={plan} rows={rows} />
      <div class="row">
        <Button look="primary" onClick={actions.applyAll}>
          {i18n.t('check.changes.apply')}
        </Button>
        <Button look="quiet" onClick={actions.dropPlan}>
          {i18n.t('check.changes.cancel')}
        </Button>
      </div>
    </dialog>
  );
}

function ChangeRows({ plan: { changes, count }, rows }: Pick<ChangesDialogProps, 'plan' | 'rows'>) {
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section class="check-change-rows" tabIndex={0} aria-labelledby="check-changes">
        <ul>
          {changes.map((change, index) => (
            <li key={index} class="check-change">
              <ChangeWords change={change} row={rows[change.nth]} />
            </li>
          ))}
        </ul>
      </section>
      {count > changes.length && (
        <p class="quiet-line">
          {i18n.t('check.changes.more', { count: numberText(count - changes.length) })}
        </p>
      )}
    </>
  );
}

function ChangeWords({ change, row }: { readonly change: MacroChange; readonly row: MacroRow | undefined }) {
  const { before, words, instead, after, nth } = change;
  return (
    <>
      <p class="check-row-title" dir="auto">
        {row?.name || i18n.t('check.macros.unnamed', { number: numberText(nth + 1) })}
      </p>
      <p class="check-change-words" dir="auto">
        {before}
        <del>{words}</del> <ins>{instead === '' ? i18n.t('check.changes.nothing') : instead}</ins>
        {after}
      </p>
    </>
  );
}
