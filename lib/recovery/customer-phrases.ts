import data from '../../assets/recovery/customer.en.json' with { type: 'json' };
import type { PhraseSet } from '../engine/phrase-set.ts';
import type { TextReading } from '../engine/types.ts';
import type { CueKind } from './case-types.ts';
import type { CompilePhrases } from './compile-cues.ts';

/** Phrases, and those that take back what they overlap. */
interface Phrases {
  readonly any: readonly string[];
  readonly not: readonly string[];
}

/** What is looked for in a customer's message; assets/recovery/customer.en.json. */
export interface CustomerPhrases {
  readonly locale: string;
  /** By what it gives away, gravest first. */
  readonly cues: Readonly<Record<CueKind, Phrases>>;
  /** By complaint type: what decides. The first few decide alone, see `customerCues`. */
  readonly types: Readonly<Record<string, Phrases>>;
  /** Types that are meant only where no other is. */
  readonly lesser: Readonly<Record<string, Phrases>>;
  /** What says how these are meant. */
  readonly signs: Readonly<Record<Sign, Phrases>>;
}

/** What else is looked for: what turns a phrase round, makes it worse, or says that all is well. */
export type Sign =
  | 'unless-no'
  | 'condition'
  | 'contacting'
  | 'third'
  | 'loss'
  | 'trouble'
  | 'fine'
  | 'small'
  | 'joy';

/** A test holds it to its shape: parsing here would bring Zod into every page. */
export const customerPhrases = data as CustomerPhrases;

/** A phrase of a group that stands in a message. */
export interface PhraseHit {
  readonly from: number;
  readonly to: number;
  /** Index of its sentence. */
  readonly sentence: number;
}

/** All phrases, compiled; `nameOf`: by phrase its group, `cue:anger`, `type:outage` or a sign's name. */
export interface ReadyPhrases {
  readonly set: PhraseSet;
  readonly nameOf: readonly string[];
}

/** Throws an Error that names the group and the place where a phrase cannot be read. */
export function compileCustomerPhrases(phrases: CustomerPhrases, compile: CompilePhrases): ReadyPhrases {
  const { cues, types, lesser, signs } = phrases;
  const named = { ...under('cue:', cues), ...under('type:', types), ...under('type:', lesser), ...signs };
  const groups = Object.entries(named).flatMap(([id, { any, not }]) => [
    { id, phrases: any },
    { id: exceptionsOf(id), phrases: not },
  ]);
  const { set, problems } = compile(groups);
  const [problem] = problems;
  if (problem) throw new Error(`${problem.ruleId} ${problem.field} "${problem.pattern}": ${problem.message}`);
  return { set, nameOf: set.ids };
}

function under(prefix: string, groups: Readonly<Record<string, Phrases>>): Record<string, Phrases> {
  return Object.fromEntries(Object.entries(groups).map(([id, group]) => [prefix + id, group]));
}

/** What takes a group's hits back. */
export const exceptionsOf = (name: string) => `${name}!`;

/** Reads a text as the engine does; given and not imported, as the steps are a script beside one that has the engine. */
export type ReadText = (text: string) => TextReading;
