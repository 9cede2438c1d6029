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
  const known = RECIPES.find(({ id }) => id === table.recipe);
  return (
    <section class="import-part">
      <h3>{i18n.t('importer.columns')}</h3>
      <TableKind table={table} actions={actions} />
      {known && <p class="quiet-line">{said(known.expects)}</p>}
      <ColumnTable table={table} onMapping={(next) => actions.setMapping(next)} />
    </section>
  );
}

function TableKind({ table: { recipe, mapping }, actions }: TableColumnsProps) {
  const put = (change: Partial<TableMapping>) => actions.setMapping({ ...mapping, ...change });
  return (
    <div class="import-settings">
      <Choice
        label={i18n.t('importer.kind')}
        value={recipe}
        options={RECIPES.map(({ id, name }) => [id, said(name)])}
        onChange={actions.setRecipe}
      />
      <Choice
        label={i18n.t('importer.usual')}
        value={mapping.severity}
        options={SEVERITIES.map((each) => [each, i18n.t(`severity.${each}`)])}
        onChange={(severity) => put({ severity: severity as Severity })}
      />
      {(['hasHeader', 'arePatterns'] as const).map((key) => (
        <label class="import-check" key={key}>
          <input
            type="checkbox"
            checked={mapping[key]}
            onChange={({ currentTarget }) => put({ [key]: currentTarget.checked })}
          />
          {i18n.t(`importer.${key}`)}
        </label>
      ))}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  /** By value, what it is called. */
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <label class="import-setting">
      {label}
      <select class="select" value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
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
