/** Letters that stand for a class of characters behind a backslash. */
export type ClassName = 'd' | 'D' | 'w' | 'W' | 's' | 'S';

/** A part of a set: characters from one to another, a class, or a named one such as `\p{L}`. */
export type SetPart =
  | { readonly kind: 'range'; readonly from: string; readonly to: string }
  | { readonly kind: 'class'; readonly name: ClassName }
  | { readonly kind: 'named'; readonly source: string };

export interface SetNode {
  readonly kind: 'set';
  readonly negated: boolean;
  readonly parts: readonly SetPart[];
}

export interface GroupNode {
  readonly kind: 'group';
  readonly choices: Choices;
  /** Flags that hold inside, such as `i` or `-i`; empty for none. */
  readonly flags: string;
}

export interface LookNode {
  readonly kind: 'look';
  readonly ahead: boolean;
  readonly negative: boolean;
  readonly choices: Choices;
}

export interface RepeatNode {
  readonly kind: 'repeat';
  readonly node: Node;
  readonly least: number;
  /** `Infinity` where there is no upper number. */
  readonly most: number;
  readonly isLazy: boolean;
}

/** One part of an expression. */
export type Node =
  | { readonly kind: 'char'; readonly char: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'edge'; readonly name: '^' | '$' | 'b' | 'B' }
  | SetNode
  | GroupNode
  | LookNode
  | RepeatNode;

/** Parts that stand one behind the other. */
export type Sequence = readonly Node[];

/** An expression: any of these. */
export type Choices = readonly Sequence[];

/** Why an expression cannot be taken over, said so that its author can mend it. */
export class TreeFault extends Error {
  override readonly name = 'TreeFault';
}
