import { i18n } from '#i18n';
import { Button } from '../controls/Button.tsx';

export interface EmptyCasesProps {
  /** There are cases, but none that was asked for. */
  readonly isFiltered: boolean;
  readonly onShowAll: () => void;
}

/** Nothing to list: why, and what to do. */
export function EmptyCases({ isFiltered, onShowAll }: EmptyCasesProps) {
  return (
    <div class="cases-empty">
      <h2 class="cases-empty-title">{i18n.t(isFiltered ? 'cases.noneFoundTitle' : 'cases.emptyTitle')}</h2>
      <p class="page-lead">{i18n.t(isFiltered ? 'cases.noneFoundHint' : 'cases.emptyHint')}</p>
      {isFiltered && (
        <div class="row">
          <Button onClick={onShowAll}>{i18n.t('cases.showAll')}</Button>
        </div>
      )}
    </div>
  );
}
