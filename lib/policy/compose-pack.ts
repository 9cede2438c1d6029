import type { RuleSet } from '../engine/types.ts';

/** A pack as its files hold it, put together. Proven by `npm test`, so nobody parses it again at run time. */
export interface Pack extends RuleSet {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly language: string;
}

/** One file of a pack: a family of rules. */
export interface PackPart {
  readonly category: string;
  readonly rules: readonly unknown[];
}

/** A pack's head and its families as one policy document. */
export function composePack(head: object, parts: readonly PackPart[]): Pack {
  return { ...head, rules: parts.flatMap(({ rules }) => rules) } as unknown as Pack;
}
