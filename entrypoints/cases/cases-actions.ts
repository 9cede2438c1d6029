import type { CasesActions, CasesNotice } from '../../components/cases/cases-view.ts';
import { call } from '../../lib/platform/call.ts';
import { siteNameOf } from '../../lib/platform/known-sites.ts';
import { openSettings } from '../../lib/platform/own-pages.ts';
import type { Result } from '../../lib/platform/result.ts';
import { casesAsJson, exportCases } from '../../lib/recovery/case-export.ts';
import type { CaseRow } from '../../lib/recovery/case-list.ts';
import { download } from './download.ts';

type Answer = { readonly error: string | null } | { readonly deleted: number };

/** What the page's buttons do. The worker writes; what comes of it is seen by watching. */
export function casesActions(notify: (notice: CasesNotice | null) => void): CasesActions {
  const told = async (asked: Promise<Result<Answer>>) => {
    const answer = await asked;
    const error = !answer.ok ? 'unavailable' : 'error' in answer.value ? answer.value.error : null;
    notify(error === null ? null : error === 'quota' ? 'quota' : 'unavailable');
  };
  return {
    close: (row, closed) => void told(call('case-close', { case: refOf(row), closed })),
    remove: (row) => void told(call('case-delete', { case: refOf(row) })),
    removeAll: () => void told(call('checklists-delete', {})),
    followUpDone: (id) => void told(call('follow-up-done', { id, done: true })),
    followUpReopen: (id) => void told(call('follow-up-done', { id, done: false })),
    followUpSnooze: (id, until) => void told(call('follow-up-snooze', { id, until })),
    async copy(text) {
      const copied = await navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      );
      notify(copied ? null : 'copy');
      return copied;
    },
    exportAs: (format, shown) =>
      void saveAs(
        format,
        shown.map(({ row }) => row),
      ).catch(() => notify('unavailable')),
    openSettings,
    dismiss: () => notify(null),
  };
}

async function saveAs(format: 'csv' | 'json', rows: readonly CaseRow[]): Promise<void> {
  const exported = exportCases(rows, siteNameOf, Date.now());
  const name = `amend-cases-${exported.exportedAt.slice(0, 10)}.${format}`;
  if (format === 'json') return download(name, casesAsJson(exported), 'application/json');
  // Only who exports pays for the writer.
  const { casesAsCsv } = await import('../../lib/recovery/case-export-csv.ts');
  download(name, casesAsCsv(exported), 'text/csv;charset=utf-8');
}

function refOf({ site, caseId }: CaseRow) {
  return { site, id: caseId };
}
