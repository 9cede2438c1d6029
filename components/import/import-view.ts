import type { ImportFound } from '../../lib/policy/import/import-desk.ts';
import type { TableMapping } from '../../lib/policy/import/table/table-types.ts';
import type { PolicyProblem } from '../../lib/policy/problem.ts';

/** Where an import stands. */
export type ImportView =
  | {
      readonly stage: 'choose';
      readonly problem: PolicyProblem | null;
      /** What was brought is a whole policy, which can be opened instead. */
      readonly canOpen?: boolean | undefined;
    }
  | { readonly stage: 'reading'; readonly name: string }
  | {
      readonly stage: 'found';
      readonly found: Extract<ImportFound, { kind: 'found' }>;
      /** The table is being understood anew. */
      readonly isBusy: boolean;
      /** What keeps the rules from being taken over, where that was tried. */
      readonly problems: readonly PolicyProblem[];
    };

export interface ImportActions {
  /** Files with their paths within the folder they came from. */
  chooseFiles(files: readonly ChosenEntry[]): void;
  /** What the clipboard holds. */
  paste(data: { readonly html: string; readonly text: string }): void;
  setRecipe(id: string): void;
  setMapping(mapping: TableMapping): void;
  /** Opens as a policy what was brought last. */
  openPolicy(): void;
  startOver(): void;
  takeOver(): void;
  close(): void;
}

/** A file as the browser hands it over. */
export interface ChosenEntry {
  readonly path: string;
  readonly file: Blob;
}
