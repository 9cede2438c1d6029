// Texts that a team keeps ready, such as the macros of a helpdesk, checked and mended all at once: rows of a table, or
// the parts of a text that is too long for one field. In a browser's worker; nothing of it is kept.

/** How many findings a text has, by severity. */
export interface MacroCounts {
  readonly block: number;
  readonly warn: number;
  readonly hint: number;
  /** Those that "fix all" would mend. */
  readonly fixable: number;
}

/** One text as a table shows it. */
export interface MacroRow extends MacroCounts {
  /** Which it is, from 0. */
  readonly nth: number;
  /** What its team calls it; empty where it has no name of its own. */
  readonly name: string;
  /** The line of the file in which it begins, from 1. */
  readonly line: number;
  readonly excerpt: string;
  readonly isEdited: boolean;
}

/** Words that "fix all" would change, with what stands beside them. */
export interface MacroChange {
  readonly nth: number;
  readonly before: string;
  readonly words: string;
  readonly instead: string;
  readonly after: string;
}

/** What to look for: where the rules in force match a text. */
export type CheckText = (text: string) => readonly FoundWords[];

/** A finding as far as mending needs it; see the engine's. */
export interface FoundWords {
  readonly from: number;
  readonly to: number;
  readonly severity: 'block' | 'warn' | 'hint';
  readonly alternatives: readonly string[];
  readonly whole?: number | undefined;
}
