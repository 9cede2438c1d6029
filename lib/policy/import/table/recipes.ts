import type { Severity } from '../../../engine/types.ts';
import data from './recipes.json' with { type: 'json' };
import type { TableField, TableRecipe, TableRow } from './table-types.ts';

/** The kinds of table that are known, the plainest first. */
export const RECIPES = data.recipes as readonly TableRecipe[];

/** What a source calls our severities. */
export const SEVERITY_WORDS = data.severities as Readonly<Record<Severity, readonly string[]>>;

/** Whether a term of a list is to be flagged. */
export type TermType = 'banned' | 'approved' | 'pending';

/** The recipe of that id, else the plain one. */
export function recipeOf(id: string): TableRecipe {
  return RECIPES.find((recipe) => recipe.id === id) ?? RECIPES[0]!;
}

/** A word of the source as one of ours; undefined where nobody knows what it means. */
export function severityOf(word: string): Severity | undefined {
  return keyOf(SEVERITY_WORDS, word);
}

/** What a term list says of a term; undefined where nobody knows what it means. */
export function typeOf(word: string): TermType | undefined {
  return keyOf(data.types as Readonly<Record<TermType, readonly string[]>>, word);
}

/** Whether a cell says yes. */
export function isYes(word: string): boolean {
  return data.yes.includes(plain(word));
}

function keyOf<Key extends string>(
  words: Readonly<Record<Key, readonly string[]>>,
  word: string,
): Key | undefined {
  const wanted = plain(word);
  return (Object.keys(words) as Key[]).find((key) => words[key].includes(wanted));
}

/** The columns of a header that a recipe knows by name, each field once. */
export function columnsByName(
  header: readonly string[],
  recipe: TableRecipe,
): Partial<Record<TableField, number>> {
  const names = header.map(plain);
  const columns: Partial<Record<TableField, number>> = {};
  const taken = new Set<number>();
  for (const [field, known] of Object.entries(recipe.columns) as [TableField, readonly string[]][]) {
    // The names are in the order of how sure they are.
    const at = known.map((name) => names.indexOf(name)).find((place) => place >= 0 && !taken.has(place));
    if (at === undefined) continue;
    columns[field] = at;
    taken.add(at);
  }
  return columns;
}

/** The recipe that knows most of a table's columns; the plain one where none does. */
export function recipeFor(rows: readonly TableRow[]): TableRecipe {
  const header = rows[0]?.cells ?? [];
  let best = RECIPES[0]!;
  let most = 0;
  for (const recipe of RECIPES) {
    const columns = columnsByName(header, recipe);
    // A term list is told by its types: without them every list of terms would be one.
    const isOther =
      columns.phrase === undefined || (recipe.columns.type !== undefined && columns.type === undefined);
    const known = isOther ? 0 : Object.keys(columns).length;
    if (known > most) [best, most] = [recipe, known];
  }
  return best;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[_*:?]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
