import type { Severity } from '../../../engine/types.ts';

/** A rule file of a Vale style, as far as it is taken over. */
export interface ValeRule {
  /** The file. */
  readonly path: string;
  /** The folder it stands in, e.g. `Microsoft`. */
  readonly style: string;
  /** Its file's name without ending, e.g. `Wordiness`. */
  readonly name: string;
  readonly kind: 'existence' | 'substitution';
  readonly message: string;
  readonly description: string;
  readonly link: string;
  readonly severity: Severity;
  readonly scopes: readonly string[];
  readonly ignoreCase: boolean;
  readonly nonword: boolean;
  readonly append: boolean;
  readonly tokens: readonly string[];
  readonly raw: readonly string[];
  readonly exceptions: readonly string[];
  /** Expression and replacement, in their order in the file. */
  readonly swap: readonly (readonly [expression: string, replacement: string])[];
  readonly action: { readonly name: string; readonly params: readonly string[] };
}
