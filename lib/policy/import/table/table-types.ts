import type { Severity } from '../../../engine/types.ts';

/** One row of a table, as it stands in the source. */
export interface TableRow {
  /** Its line or row number there, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What a column may hold. */
export const FIELDS = [
  'phrase',
  'alternatives',
  'why',
  'severity',
  'category',
  'name',
  'exceptions',
  'example',
  'quiet',
  'type',
  'case',
  'mistakes',
] as const;
export type TableField = (typeof FIELDS)[number];

/** Which column holds what, by its number from 0; how its cells are read. */
export interface TableMapping {
  readonly columns: Partial<Record<TableField, number>>;
  /** Whether the first row names the columns. */
  readonly hasHeader: boolean;
  /** Whether phrases are written in Amend's own language, with brackets and gaps; else they are plain words. */
  readonly arePatterns: boolean;
  /** What stands in rows that do not say. */
  readonly severity: Severity;
  readonly category: string;
  /** Who says so, e.g. the file's name. */
  readonly source: string;
}

/** A known kind of table: how its columns are called and what its words mean. Data, see recipes.json. */
export interface TableRecipe {
  readonly id: string;
  readonly name: string;
  /** What it expects, for people. */
  readonly expects: string;
  readonly delimiter?: string;
  readonly comment?: string;
  /** Columns by their number where there is no header. */
  readonly fixed?: Partial<Record<TableField, number>>;
  /** Names that a column may have, in lower case. */
  readonly columns: Partial<Record<TableField, readonly string[]>>;
  readonly arePatterns?: boolean;
}
