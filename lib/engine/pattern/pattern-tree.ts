/** One word of a pattern: as it is written, any inflection of it, or in exactly this case. */
export interface PatternWord {
  readonly kind: 'word';
  readonly form: 'any-case' | 'inflected' | 'exact';
  /** Tidied (`tidyWord`); lower case unless `exact`. */
  readonly text: string;
}

/** Up to `max` words of any kind. */
export interface PatternGap {
  readonly kind: 'gap';
  readonly max: number;
  readonly at: number;
}

/** `(a|b)` or, optional, `[a|b]`. */
export interface PatternGroup {
  readonly kind: 'group';
  readonly optional: boolean;
  readonly choices: readonly (readonly PatternItem[])[];
  /** It is a named list, which counts as one word of the pattern however long it is. */
  readonly isList?: boolean;
}

/** Named lists by name, read. */
export type PatternLists = ReadonlyMap<string, PatternGroup>;

export type PatternItem = PatternWord | PatternGap | PatternGroup;

/** A phrase pattern, understood. */
export interface Pattern {
  readonly items: readonly PatternItem[];
  /** `^`: begins at a sentence's opening. */
  readonly opens: boolean;
  /** A full stop at its end: ends where a sentence ends. */
  readonly closes: boolean;
}

/** Why a pattern cannot be used, and where. */
export interface PatternFault {
  readonly at: number;
  readonly message: string;
}
