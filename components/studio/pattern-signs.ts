/** A sign of the phrase language: what one writes, and a whole pattern that shows it. */
export interface PatternSign {
  /** Names its words in the locale: `studio.signs.<id>`. */
  readonly id: 'either' | 'optional' | 'gap' | 'forms' | 'start' | 'end' | 'exact' | 'capitals';
  readonly example: string;
  /** What the button puts in. */
  readonly insert: string;
  /** How far from its end the caret stands afterwards. */
  readonly back: number;
}

/** In the order in which people need them. */
export const PATTERN_SIGNS: readonly PatternSign[] = [
  { id: 'either', example: "that's not my (job|department)", insert: '(|)', back: 2 },
  { id: 'optional', example: 'you [really] should have', insert: '[]', back: 1 },
  { id: 'gap', example: 'you [..3] failed', insert: ' [..3] ', back: 0 },
  { id: 'forms', example: '~promise', insert: '~', back: 0 },
  { id: 'start', example: '^no', insert: '^', back: 0 },
  { id: 'end', example: 'thanks.', insert: '.', back: 0 },
  { id: 'exact', example: '"ASAP"', insert: '""', back: 1 },
  { id: 'capitals', example: '{capitals 3}', insert: '{capitals 3}', back: 0 },
];
