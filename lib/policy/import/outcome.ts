import type { PolicyRule } from '../schema.ts';

/** One thing that could not be taken over, or not as it stood, said so that whoever brought it can act. */
export interface ImportNote {
  /** The file, row or entry, e.g. `Acme/Terms.yml › swap "adaptor"` or `row 12`. */
  readonly where: string;
  readonly what: string;
  readonly why: string;
}

/** What an import gives: whole rules, each proven by its own examples, and everything that is not among them. */
export interface ImportOutcome {
  readonly rules: readonly PolicyRule[];
  /** How many rows or rules of the source stand in `rules`, with all or some of their phrases. */
  readonly taken: number;
  /** How many rows or rules the source held. */
  readonly found: number;
  /** What is not in `rules`. */
  readonly left: readonly ImportNote[];
  /** What is in `rules` but works otherwise than in the source. */
  readonly notes: readonly ImportNote[];
}

/** A file as it was handed in: its path within the folder or archive, and its text. */
export interface ImportFile {
  readonly path: string;
  readonly text: string;
}
