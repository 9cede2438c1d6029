import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type CaseFilter, countStates, listed } from '../../lib/recovery/case-list.ts';
import { BrandMark } from '../controls/Marks.tsx';
import { Notice } from '../controls/Notice.tsx';
import { CaseList } from './CaseList.tsx';
import { CaseSearch } from './CaseSearch.tsx';
import type { CaseShown, CasesActions, CasesView } from './cases-view.ts';
import { EmptyCases } from './EmptyCases.tsx';
import { ExportSection, RemoveSection } from './WholeList.tsx';

export interface CasesPageProps {
  readonly view: CasesView;
  /** ms since the epoch. */
  readonly now: number;
  readonly actions: CasesActions;
}

/** Every case that is kept: search, filter, look into one, take it along, close it, forget it. */
export function CasesPage({ view, now, actions }: CasesPageProps) {
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<CaseFilter>('all');
  const heading = useRef<HTMLHeadingElement>(null);
  const { cases, reading } = view;
  const shown = shownOf(cases, search, filter);
  const showAll = () => {
    setSearch('');
    setFilter('all');
  };
  return (
    <main class="page cases-page">
      <header class="page-header">
        <BrandMark />
        <h1 class="page-title" ref={heading} tabIndex={-1}>
          {i18n.t('cases.heading')}
        </h1>
      </header>
      <p class="page-lead">{i18n.t('cases.lead')}</p>
      <CasesNotices view={view} onDismiss={actions.dismiss} />
      {cases.length > 0 && (
        <CaseSearch
          search={search}
          filter={filter}
          counts={countStates(cases.map(({ row }) => row))}
          found={shown.length}
          onSearch={setSearch}
          onFilter={setFilter}
        />
      )}
      {reading && <p role="status">{i18n.t('cases.reading')}</p>}
      {shown.length === 0 && !reading && <EmptyCases isFiltered={cases.length > 0} onShowAll={showAll} />}
      <CaseList
        // Another question is another list: from its top, with nothing open.
        key={`${filter} ${search}`}
        cases={shown}
        names={view.names}
        now={now}
        actions={actions}
        onGone={() => heading.current?.focus()}
      />
      {cases.length > 0 && (
        <ExportSection count={shown.length} onExport={(format) => actions.exportAs(format, shown)} />
      )}
      {cases.length + view.unreadable > 0 && <RemoveSection view={view} actions={actions} />}
    </main>
  );
}

function shownOf(cases: readonly CaseShown[], search: string, filter: CaseFilter): readonly CaseShown[] {
  const byRow = new Map(cases.map((each) => [each.row, each]));
  const rows = listed([...byRow.keys()], search, filter);
  return rows.flatMap((row) => byRow.get(row) ?? []);
}

function CasesNotices({ view, onDismiss }: { view: CasesView; onDismiss: () => void }) {
  const { notice, unreadable } = view;
  return (
    <>
      {notice && (
        <Notice
          title={i18n.t(`cases.notice.${notice}Title`)}
          hint={i18n.t(`cases.notice.${notice}Hint`)}
          dismiss={{ label: i18n.t('cases.notice.dismiss'), run: onDismiss }}
        />
      )}
      {unreadable > 0 && (
        <Notice
          title={i18n.t('cases.unreadable', unreadable, { count: unreadable })}
          hint={i18n.t('cases.unreadableHint')}
        />
      )}
    </>
  );
}
