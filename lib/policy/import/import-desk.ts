import type { Policy } from '../schema.ts';
import { importVale } from './import-vale.ts';
import { type ChosenFile, type Opened, openFiles, tableOf } from './open-files.ts';
import type { ImportNote, ImportOutcome } from './outcome.ts';
import { guessMapping } from './table/guess-mapping.ts';
import { importTable } from './table/import-table.ts';
import { readTable, withUnread } from './table/read-table.ts';
import { recipeFor, recipeOf } from './table/recipes.ts';
import type { TableMapping, TableRow } from './table/table-types.ts';

/** What the page asks for; `id` comes back with the answer. */
export type ImportRequest =
  /** The policy that the rules will join. */
  | { readonly kind: 'beside'; readonly policy: Policy }
  | { readonly kind: 'open'; readonly id: number; readonly files: readonly ChosenFile[] }
  /** Cells out of a spreadsheet, or text where there were none. */
  | {
      readonly kind: 'paste';
      readonly id: number;
      readonly name: string;
      readonly cells: readonly (readonly string[])[] | string;
    }
  /** The table that is open, otherwise understood. Without a mapping the recipe finds its own. */
  | {
      readonly kind: 'map';
      readonly id: number;
      readonly recipe: string;
      readonly mapping?: TableMapping | undefined;
    };

/** How the table that is open is understood. */
export interface TableSeen {
  readonly recipe: string;
  readonly mapping: TableMapping;
  /** Its first rows. */
  readonly sample: readonly TableRow[];
  readonly width: number;
}

/** What was found in what was brought. */
export type ImportFound =
  | {
      readonly kind: 'refused';
      readonly problem: { readonly where: string; readonly what: string; readonly mend: string };
      /** It is a whole policy, which can be opened as one. */
      readonly isPolicy?: true | undefined;
    }
  | {
      readonly kind: 'found';
      readonly name: string;
      readonly table: TableSeen | null;
      readonly outcome: ImportOutcome;
    };

export interface ImportAnswer {
  readonly id: number;
  readonly found: ImportFound;
}

const SAMPLE = 6;

interface OpenTable {
  readonly name: string;
  /** Read anew where a recipe has a delimiter of its own; pasted cells are rows already. */
  readonly text: string | null;
  readonly rows: readonly TableRow[];
  readonly left: readonly ImportNote[];
}

/** Holds what was brought while a person decides how it is meant. Nothing it does changes a policy. Never throws. */
export class ImportDesk {
  #beside: Policy | undefined;
  #table: OpenTable | null = null;

  /** Answers a request; none where it only tells. */
  take(request: ImportRequest): ImportAnswer | null {
    if (request.kind === 'beside') {
      this.#beside = request.policy;
      return null;
    }
    const { id } = request;
    if (request.kind === 'open') return { id, found: this.#open(openFiles(request.files)) };
    if (request.kind === 'paste') return { id, found: this.#paste(request.name, request.cells) };
    return { id, found: this.#map(request.recipe, request.mapping) };
  }

  #open(opened: Opened): ImportFound {
    this.#table = null;
    if (opened.kind === 'refused') return opened;
    if (opened.kind === 'table') return this.#openText(opened.name, opened.text);
    const outcome = importVale(opened.files, this.#beside);
    const left = [...opened.left, ...outcome.left];
    return { kind: 'found', name: opened.name, table: null, outcome: { ...outcome, left } };
  }

  #paste(name: string, cells: readonly (readonly string[])[] | string): ImportFound {
    if (typeof cells === 'string') return this.#open(tableOf(name, cells, 'utf-8'));
    const rows = cells
      .map((row, at) => ({ line: at + 1, cells: row.map((cell) => cell.trim()) }))
      .filter((row) => row.cells.some((cell) => cell !== ''));
    this.#table = { name, text: null, rows, left: [] };
    return this.#map(recipeFor(rows).id);
  }

  #openText(name: string, text: string): ImportFound {
    const { rows, left } = readTable(text);
    this.#table = { name, text, rows, left };
    return this.#map(isReplacementList(text) ? 'languagetool' : recipeFor(rows).id);
  }

  #map(id: string, mapping?: TableMapping): ImportFound {
    const table = this.#table;
    if (!table) return { kind: 'refused', problem: NOTHING };
    const recipe = recipeOf(id);
    const { rows, left } =
      table.text !== null && recipe.delimiter !== undefined
        ? readTable(table.text, recipe.delimiter, recipe.comment)
        : table;
    const used = mapping ?? guessMapping(rows, table.name, recipe);
    const outcome = importTable(rows, used, this.#beside);
    const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    return {
      kind: 'found',
      name: table.name,
      table: { recipe: recipe.id, mapping: used, sample: rows.slice(0, SAMPLE), width },
      outcome: withUnread(outcome, left),
    };
  }
}

/** Whether most lines are `wrong=right`. */
function isReplacementList(text: string): boolean {
  const lines = text
    .slice(0, 20_000)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const pairs = lines.filter((line) => /^[^=\t;,"]{1,80}=[^=\t"]{1,200}$/.test(line));
  return pairs.length > 0 && pairs.length >= lines.length * 0.8;
}

const NOTHING = {
  where: 'the table',
  what: 'There is none.',
  mend: 'Choose a file, or paste cells.',
} as const;
