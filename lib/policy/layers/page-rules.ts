import type { NamedGuards, NamedLists, Rule } from '../../engine/types.ts';
import type { PackChange, PackInUse, RuleProvenance } from './layer-types.ts';

/** A row of `origins`: most rules come from a few places, so each names its place by a number. */
export type OriginNumber = number;

/** A rule of a layer as pages have it: without what only authors need. */
export interface PageRule extends Rule {
  readonly name?: string | undefined;
  readonly source?: string | undefined;
  readonly from: OriginNumber;
}

/** What is different in one rule of a pack. */
export interface PageChange extends Omit<PackChange, 'from'> {
  readonly from: OriginNumber;
}

/** A pack in use: its rules are in the page already, and only what is different in them is told. */
export interface PagePack extends Omit<PackInUse, 'from' | 'changes'> {
  readonly from: OriginNumber;
  readonly changes: Readonly<Record<string, PageChange>>;
}

/** All policies in force as pages read them: rules of layers whole, packs by reference. */
export interface PageRules {
  /** By which the whole is known: the strongest policy, or the pack where there is none. */
  readonly policyId: string;
  readonly name: string;
  readonly revision: number;
  /** Those of the strongest level first; a pack's rules come after all of them. */
  readonly rules: readonly PageRule[];
  readonly packs: readonly PagePack[];
  readonly origins: readonly RuleProvenance[];
  readonly guards?: NamedGuards | undefined;
  readonly lists?: NamedLists | undefined;
}
