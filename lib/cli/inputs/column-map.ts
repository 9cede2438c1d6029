import {
  FIELDS,
  type TableField,
  type TableMapping,
  type TableRow,
} from '../../policy/import/table/table-types.ts';
import { nearestWord } from '../../policy/nearest-word.ts';
import { Failure } from '../commands/failure.ts';

/**
 * Lays `phrase=Column,why=3` over a mapping: a column is named as in the first row, or by its number from 1.
 * What is not understood is a `Failure` that names what could be meant.
 */
export function mapColumns(written: string, mapping: TableMapping, rows: readonly TableRow[]): TableMapping {
  const header = rows[0]?.cells ?? [];
  const columns: Partial<Record<TableField, number>> = {};
  let isNamed = false;
  for (const pair of written.split(',')) {
    const [field = '', column = ''] = pair.split('=').map((text) => text.trim());
    if (!isField(field)) throw sayField(field);
    const number = Number(column);
    const byName = header.findIndex((name) => name.toLowerCase() === column.toLowerCase());
    const at = byName >= 0 ? byName : Number.isInteger(number) && number >= 1 ? number - 1 : -1;
    if (at < 0 || at >= Math.max(header.length, 1)) throw sayColumn(pair, header);
    isNamed ||= byName >= 0;
    columns[field] = at;
  }
  if (columns.phrase === undefined) throw new Failure('--map', 'it names no column for "phrase".');
  return { ...mapping, columns, hasHeader: isNamed || mapping.hasHeader };
}

function isField(word: string): word is TableField {
  return (FIELDS as readonly string[]).includes(word);
}

function sayField(field: string): Failure {
  const near = nearestWord(field, FIELDS);
  const meant = near === undefined ? `it takes ${FIELDS.join(', ')}.` : `did you mean "${near}"?`;
  return new Failure(`--map ${field}`, `there is no such field; ${meant}`);
}

function sayColumn(pair: string, header: readonly string[]): Failure {
  const has = header.map((name) => JSON.stringify(name)).join(', ');
  return new Failure(`--map ${pair}`, `there is no such column; the first row has ${has}.`);
}
