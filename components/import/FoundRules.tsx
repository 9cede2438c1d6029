import { i18n } from '#i18n';
import { number } from '../words/locale.ts';
import { said } from '../words/said.ts';
import { ImportNotes } from './ImportNotes.tsx';
import type { ImportActions, ImportView } from './import-view.ts';
import { RulePreview } from './RulePreview.tsx';
import { TableColumns } from './TableColumns.tsx';

export interface FoundRulesProps {
  readonly view: Extract<ImportView, { stage: 'found' }>;
  readonly actions: Pick<ImportActions, 'setRecipe' | 'setMapping'>;
}

/** What will come, what will not and why; of a table also how it is understood. */
export function FoundRules({ view, actions }: FoundRulesProps) {
  const { name, table, outcome } = view.found;
  const numbers = { taken: number(outcome.taken), found: number(outcome.found) };
  return (
    <div class="import-found" aria-busy={view.isBusy}>
      {view.problems.map(({ where, what, mend }) => (
        <div key={where} class="notice" role="alert">
          <p class="notice-title">{i18n.t('importer.notTaken')}</p>
          <p class="notice-hint">
            {said(where)}: {said(what)} {said(mend)}
          </p>
        </div>
      ))}
      <p class="import-sum">
        <strong class="import-name">{name}</strong>{' '}
        {i18n.t(table === null ? 'importer.sumStyles' : 'importer.sumRows', numbers)}
      </p>
      {table !== null && <TableColumns table={table} actions={actions} />}
      <RulePreview rules={outcome.rules} />
      <ImportNotes kind="left" notes={outcome.left} />
      <ImportNotes kind="notes" notes={outcome.notes} />
      {outcome.rules.length > 0 && <p class="quiet-line">{i18n.t('importer.made')}</p>}
    </div>
  );
}
