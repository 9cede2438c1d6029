import { stringify } from 'csv-stringify/browser/esm/sync';
import { CASE_COLUMNS, casesAsRecords } from './case-export.ts';
import type { CaseExport } from './case-export-schema.ts';

/**
 * Cases as a sheet: one line each, with the mark that makes sheet programs read UTF-8. What would run as a formula there
 * stands behind an apostrophe: a case id comes from a page's address.
 */
export function casesAsCsv(exported: CaseExport): string {
  return stringify(casesAsRecords(exported), {
    header: true,
    columns: [...CASE_COLUMNS],
    escape_formulas: true,
    record_delimiter: 'windows',
    bom: true,
    eof: true,
  });
}
