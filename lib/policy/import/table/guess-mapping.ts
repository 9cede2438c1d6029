import { columnsByName, recipeFor } from './recipes.ts';
import type { TableMapping, TableRecipe, TableRow } from './table-types.ts';

/** Cells longer than this are sentences, not names of columns. */
const NAME_MAX = 40;

/**
 * How a table is most likely meant: by the names of its columns, else the first column as the phrases and the second as
 * what to say instead. A person looks at it before anything is taken over.
 * @param source who says so, e.g. the file's name
 */
export function guessMapping(
  rows: readonly TableRow[],
  source: string,
  recipe: TableRecipe = recipeFor(rows),
): TableMapping {
  const header = rows[0]?.cells ?? [];
  const named = recipe.fixed ?? columnsByName(header, recipe);
  const hasHeader = recipe.fixed === undefined && named.phrase !== undefined && header.every(isName);
  const columns = hasHeader || recipe.fixed ? named : unnamed(rows);
  return {
    columns,
    hasHeader,
    arePatterns: recipe.arePatterns === true,
    severity: 'warn',
    category: 'imported',
    source,
  };
}

function isName(cell: string): boolean {
  return cell.length <= NAME_MAX;
}

function unnamed(rows: readonly TableRow[]): TableMapping['columns'] {
  const width = Math.max(0, ...rows.slice(0, 50).map(({ cells }) => cells.length));
  return { phrase: 0, ...(width > 1 ? { alternatives: 1 } : {}), ...(width > 2 ? { why: 2 } : {}) };
}
