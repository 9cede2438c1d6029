import header from '../../assets/packs/en/pack.json' with { type: 'json' };
import starter from '../../assets/packs/starter.en.json' with { type: 'json' };
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

/** The families of the English pack, in the order in which people read them. */
export const ENGLISH: readonly PackPart[] = [];

/** A pack's head and its families as one policy document. */
export function composePack(head: object, parts: readonly PackPart[]): Pack {
  return { ...head, rules: parts.flatMap(({ rules }) => rules) } as unknown as Pack;
}

/** The English pack, as far as its families are there. */
export const englishPack: Pack = composePack(header, ENGLISH);

/** What ships with Amend: the one place to say which pack that is. */
export const shippedPolicy: Pack = starter as unknown as Pack;
