import { i18n } from '#i18n';
import type { Severity } from '../../lib/engine/types.ts';
import type { TableSeen } from '../../lib/policy/import/import-desk.ts';
import { RECIPES } from '../../lib/policy/import/table/recipes.ts';
import { FIELDS, type TableField, type TableMapping } from '../../lib/policy/import/table/table-types.ts';
import { said } from '../words/said.ts';
import type { ImportActions } from './import-view.ts';

const FIELD_NAMES = {
  phrase: 'importer.fields.phrase',
  alternatives: 'importer.fields.alternatives',
  why: 'importer.fields.why',
  severity: 'importer.fields.severity',
  category: 'importer.fields.category',
  name: 'importer.fields.name',
  exceptions: 'importer.fields.exceptions',
  example: 'importer.fields.example',
  quiet: 'importer.fields.quiet',
  type: 'importer.fields.type',
  case: 'importer.fields.case',
  mistakes: 'importer.fields.mistakes',
} as const satisfies Record<TableField, string>;

const SEVERITIES = ['block', 'warn', 'hint'] as const;

export interface TableColumnsProps {
  readonly table: TableSeen;
  readonly actions: Pick<ImportActions, 'setRecipe' | 'setMapping'>;
}

/** How a table is understood: what kind it is, and which column holds what, over its first rows. */
export function TableColumns({ table, actions }: TableColumnsProps) {
  const { recipe, mapping } = table;
  const known = RECIPES.find(({ id }) => id === recipe);
  return (
    <section class="import-part">
      <h3>{i18n.t('importer.columns')}</h3>
      <div class="import-settings">
        <label class="import-setting">
          {i18n.t('importer.kind')}
          <select
            class="select"
            value={recipe}
            onChange={({ currentTarget }) => actions.setRecipe(currentTarget.value)}
          >
            {RECIPES.map(({ id, name }) => (
              <option key={id} value={id}>
                {said(name)}
              </option>
            ))}
          </select>
        </label>
        <label class="import-setting">
          {i18n.t('importer.usual')}
          <select
            class="select"
            value={mapping.severity}
            onChange={({ currentTarget }) =>
              actions.setMapping({ ...mapping, severity: currentTarget.value as Severity })
            }
          >
            {SEVERITIES.map((each) => (
              <option key={each} value={each}>
                {i18n.t(`severity.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <label class="import-check">
          <input
            type="checkbox"
            checked={mapping.hasHeader}
            onChange={({ currentTarget }) =>
              actions.setMapping({ ...mapping, hasHeader: currentTarget.checked })
            }
          />
          {i18n.t('importer.hasHeader')}
        </label>
        <label class="import-check">
          <input
            type="checkbox"
            checked={mapping.arePatterns}
            onChange={({ currentTarget }) =>
              actions.setMapping({ ...mapping, arePatterns: currentTarget.checked })
            }
          />
          {i18n.t('importer.arePatterns')}
        </label>
      </div>
      {known && <p class="quiet-line">{said(known.expects)}</p>}
      <ColumnTable table={table} onMapping={(next) => actions.setMapping(next)} />
    </section>
  );
}

interface ColumnTableProps {
  readonly table: TableSeen;
  readonly onMapping: (mapping: TableMapping) => void;
}

function ColumnTable({ table: { mapping, sample, width }, onMapping }: ColumnTableProps) {
  const columns = Array.from({ length: width }, (_, at) => at);
  const body = mapping.hasHeader ? sample.slice(1) : sample;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section class="import-scroll" tabIndex={0} aria-label={i18n.t('importer.columns')}>
      <table class="import-table import-columns">
        <thead>
          <tr>
            {columns.map((at) => (
              <th key={at} scope="col">
                <ColumnField
                  mapping={mapping}
                  at={at}
                  title={titleOf(mapping, sample, at)}
                  onMapping={onMapping}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map(({ line, cells }) => (
            <tr key={line}>
              {columns.map((at) => (
                <td key={at}>{cells[at] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface ColumnFieldProps {
  readonly mapping: TableMapping;
  readonly at: number;
  readonly title: string;
  readonly onMapping: (mapping: TableMapping) => void;
}

function ColumnField({ mapping, at, title, onMapping }: ColumnFieldProps) {
  const field = FIELDS.find((each) => mapping.columns[each] === at);
  return (
    <label class="import-column">
      <span class="import-column-title">{title}</span>
      <select
        class="select"
        value={field ?? ''}
        onChange={({ currentTarget }) =>
          onMapping(
            withColumn(
              mapping,
              at,
              FIELDS.find((each) => each === currentTarget.value),
            ),
          )
        }
      >
        <option value="">{i18n.t('importer.fields.none')}</option>
        {FIELDS.map((each) => (
          <option key={each} value={each}>
            {i18n.t(FIELD_NAMES[each])}
          </option>
        ))}
      </select>
    </label>
  );
}

function titleOf({ hasHeader }: TableMapping, sample: TableSeen['sample'], at: number): string {
  const name = hasHeader ? sample[0]?.cells[at] : undefined;
  return name === undefined || name === '' ? i18n.t('importer.column', { number: String(at + 1) }) : name;
}

/** A column holds one thing, and a thing stands in one column. */
function withColumn(mapping: TableMapping, at: number, field: TableField | undefined): TableMapping {
  const columns: Partial<Record<TableField, number>> = {};
  for (const each of FIELDS) {
    const column = mapping.columns[each];
    if (column !== undefined && column !== at && each !== field) columns[each] = column;
  }
  return { ...mapping, columns: field === undefined ? columns : { ...columns, [field]: at } };
}
